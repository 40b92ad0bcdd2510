import type { Block } from '../grammar/block.js';
import { savedAttribute } from '../grammar/saved-attribute.js';
import { shellOf } from '../grammar/shell.js';
import { writeBlock } from '../grammar/write-block.js';
import { writeBraces } from '../inline/braces.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { bracesOf } from '../inline/inline-html.js';
import { linkDestination } from '../inline/link-destination.js';
import { BLANK_REL } from '../inline/link-markdown.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile, Reading, Writing } from './block-file.js';

const button =
  /^\n<div class="wp-block-button( is-style-outline)?"><a class="wp-block-button__link wp-element-button"([^>]*)>([^]*)<\/a><\/div>\n$/;

/** Links with `{.button}` (or `{.button .outline}`) behind them, alone in their paragraph. */
export const buttons: BlockFile = {
  tokens: ['paragraph_open'],
  names: ['core/buttons'],

  fromMarkdown(run, writing) {
    const links = linksOf(run.tokens[run.from + 1]?.children ?? []);
    const markup = links?.map((link) => buttonMarkup(link, writing));
    if (!markup?.length || !markup.every((one) => one !== undefined)) return undefined;
    return writeBlock('core/buttons', {}, `<div class="wp-block-buttons">${markup.join('\n\n')}</div>`);
  },

  toMarkdown(block, reading) {
    const shell = shellOf(block);
    const isPlain =
      block.opener === '<!-- wp:buttons -->' && shell?.head === '<div class="wp-block-buttons">';
    const links = block.innerBlocks.map((inner) => buttonMarkdown(inner, reading));
    if (!isPlain || links.length === 0 || !links.every((link) => link !== undefined)) return undefined;
    return links.join('\n');
  },
};

/** The tokens of each link of a paragraph that has nothing but links on lines of their own. */
function linksOf(children: readonly Token[]): readonly (readonly Token[])[] | undefined {
  const links: Token[][] = [[]];
  for (const token of children) {
    if (token.type === 'softbreak' && token.level === 0) links.push([]);
    else links.at(-1)!.push(token);
  }
  const whole = links.every(
    (link) =>
      link[0]?.type === 'link_open' &&
      link.findIndex(({ type }) => type === 'link_close') === link.length - 1,
  );
  return whole ? links : undefined;
}

function buttonMarkup(link: readonly Token[], writing: Writing): string | undefined {
  const open = link[0]!;
  const braces = bracesOf(open);
  const names = (braces.get('class') ?? '').split(' ');
  const others = [...braces.keys()].filter((key) => !['class', 'target', 'rel'].includes(key));
  if (names[0] !== 'button' || names.slice(1).some((name) => name !== 'outline') || others.length > 0)
    return undefined;
  if (open.attrGet('title')) return undefined;
  const className = names.includes('outline') ? 'is-style-outline' : undefined;
  const target = braces.get('target');
  const rel = braces.get('rel') ?? (target === '_blank' ? BLANK_REL : undefined);
  const attributes = Object.entries({
    href: String(open.attrGet('href')),
    target,
    rel: rel === 'none' ? undefined : rel,
  });
  const written = attributes
    .map(([name, value]) => (value ? ` ${name}="${savedAttribute(value)}"` : ''))
    .join('');
  const text = writing.inline({ ...open, children: link.slice(1, -1) } as unknown as Token);
  const anchor = `<a class="wp-block-button__link wp-element-button"${written}>${text}</a>`;
  const classes = className ? ` ${className}` : '';
  return writeBlock('core/button', { className }, `<div class="wp-block-button${classes}">${anchor}</div>`);
}

function buttonMarkdown(block: Block, reading: Reading): string | undefined {
  const match = button.exec(block.innerHTML);
  const attributes = match && htmlAttributes(match[2]!);
  if (!attributes || block.blockName !== 'core/button') return undefined;
  const found = new Map(attributes);
  const destination = linkDestination(found.get('href') ?? '');
  found.delete('href');
  if (found.get('target') === '_blank' && found.get('rel') === BLANK_REL) found.delete('rel');
  const braces = new Map([['class', match[1] ? 'button outline' : 'button'], ...found]);
  const text = reading.inline(match[3]!, { label: true, line: true });
  return destination === undefined ? undefined : `[${text}](${destination})${writeBraces(braces)}`;
}
