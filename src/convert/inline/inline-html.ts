import type { Footnotes } from '../footnotes/footnotes.js';
import type { Braces } from './braces.js';
import { escapeAttribute, escapeText } from './escape-html.js';
import { BLANK_REL } from './link-markdown.js';
import type { Token } from '../markdown/token.js';

/** A hard space that older posts hold as a bare character; the editor writes `&nbsp;`. */
export const HARD_SPACE = '&#xA0;';

/**
 * The phrasing HTML of inline tokens as the editor saves it; `raw` is what to write for tags of the source.
 */
export function inlineHtml(tokens: readonly Token[], raw: ReadonlyMap<Token, string> = NONE): string {
  let html = '';
  for (const token of tokens) html += raw.get(token) ?? tokenHtml(token);
  return html;
}

const NONE: ReadonlyMap<Token, string> = new Map();

function tokenHtml(token: Token): string {
  switch (token.type) {
    case 'text':
      return escapeText(token.content);
    case 'text_special':
      return token.markup === HARD_SPACE ? '\u00a0' : escapeText(token.content);
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return '<br>';
    case 'code_inline':
      return `<code>${escapeText(token.content)}</code>`;
    case 'html_inline':
    case 'prose':
      return token.content;
    case 'image':
      return imageHtml(token);
    case 'footnote_mark':
      return (token.meta?.['footnotes'] as Footnotes).mark(String(token.meta?.['label']));
    case 'link_open':
      return `<a${attributesHtml(linkAttributes(token))}>`;
    default:
      return token.nesting < 0 ? `</${token.tag}>` : `<${token.tag}>`;
  }
}

/** The attributes that braces behind a link or an image gave it. */
export function bracesOf(token: Token): Braces {
  return (token.meta?.['braces'] as Braces | undefined) ?? new Map();
}

/** The text that stands for an image whose picture does not show. */
export function altOf(token: Token): string {
  return token.children?.length ? plainText(token.children) : token.content;
}

function plainText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'image') text += altOf(token);
    else text += token.type === 'softbreak' || token.type === 'hardbreak' ? '\n' : token.content;
  }
  return text;
}

type Attributes = readonly (readonly [string, string])[];

function attributesHtml(attributes: Attributes): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}

function linkAttributes(token: Token): Attributes {
  const attributes = new Map((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
  for (const [key, value] of bracesOf(token)) attributes.set(key, value);
  if (attributes.get('target') === '_blank' && !attributes.has('rel')) attributes.set('rel', BLANK_REL);
  if (attributes.get('rel') === 'none') attributes.delete('rel');
  return [...attributes];
}

function imageHtml(token: Token): string {
  const braces = bracesOf(token);
  const [id, width, title] = [braces.get('id'), braces.get('width'), token.attrGet('title')];
  const attributes = Object.entries({
    class: id && `wp-image-${id}`,
    style: width && `width: ${width}${/^\d+$/.test(width) ? 'px' : ''};`,
    src: String(token.attrGet('src')),
    alt: altOf(token),
    title: title ? String(title) : undefined,
  });
  return `<img${attributesHtml(attributes.filter((one): one is [string, string] => one[1] !== undefined))}>`;
}
