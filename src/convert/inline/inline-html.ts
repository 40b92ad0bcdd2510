import { escapeAttribute, escapeText } from './escape-html.js';
import type { Token } from '../markdown/token.js';

/** The phrasing HTML of inline tokens as the editor saves it. */
export function inlineHtml(tokens: readonly Token[]): string {
  let html = '';
  for (const token of tokens) html += tokenHtml(token);
  return html;
}

function tokenHtml(token: Token): string {
  switch (token.type) {
    case 'text':
    case 'text_special':
      return escapeText(token.content);
    case 'softbreak':
      return '\n';
    case 'hardbreak':
      return '<br>';
    case 'code_inline':
      return `<code>${escapeText(token.content)}</code>`;
    case 'html_inline':
      return token.content;
    case 'image':
      return imageHtml(token);
    default:
      return token.nesting < 0 ? `</${token.tag}>` : `<${token.tag}${attributesHtml(token)}>`;
  }
}

function attributesHtml(token: Token): string {
  return (token.attrs ?? []).map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`).join('');
}

function imageHtml(token: Token): string {
  const title = token.attrGet('title');
  const attrs = [
    ['src', token.attrGet('src')],
    ['alt', token.content],
  ].concat(title ? [['title', title]] : []);
  return `<img ${attrs.map(([name, value]) => `${name}="${escapeAttribute(String(value))}"`).join(' ')}>`;
}
