import { escapeText } from './escape-html.js';
import type { Token } from '../markdown/token.js';
import type { TokenRun } from '../markdown/token-run.js';

/** How `flowHtml` writes what is not a tag of its own. */
export interface FlowParts {
  /** The phrasing HTML of an `inline` token. */
  readonly inline: (token: Token) => string;
  /** A block of raw HTML. */
  readonly raw: (html: string) => string;
}

/**
 * A run of block tokens as plain HTML, for places where the editor has no inner blocks (list items, table
 * cells): tags without line endings between them. The text of a tight list item stands bare.
 */
export function flowHtml(run: TokenRun, parts: FlowParts): string {
  let html = '';
  for (let at = run.from; at <= run.to; at++) html += tokenHtml(run.tokens[at]!, parts);
  return html;
}

function tokenHtml(token: Token, parts: FlowParts): string {
  switch (token.type) {
    case 'inline':
      return parts.inline(token);
    case 'fence':
    case 'code_block':
      return codeHtml(token);
    case 'html_block':
      return parts.raw(token.content.trim());
    case 'hr':
      return '<hr>';
    default:
      return token.hidden ? '' : tagHtml(token);
  }
}

function tagHtml(token: Token): string {
  if (token.nesting < 0) return `</${token.tag}>`;
  const attributes = (token.attrs ?? []).map(([name, value]) => ` ${name}="${value}"`);
  return token.tag ? `<${token.tag}${attributes.join('')}>` : token.content;
}

function codeHtml(token: Token): string {
  const language = token.info.trim().split(/\s+/)[0];
  const attribute = language ? ` class="language-${escapeText(language).replaceAll('"', '&quot;')}"` : '';
  return `<pre><code${attribute}>${escapeText(token.content.replace(/\n$/, ''))}</code></pre>`;
}
