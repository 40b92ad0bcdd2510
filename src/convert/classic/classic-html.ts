import { writeBlocks } from '../blocks/write-blocks.js';
import { delimiters } from '../grammar/delimiters.js';
import { escapeText } from '../inline/escape-html.js';
import type { TokenRun } from '../markdown/token-run.js';
import { tokenRuns } from '../markdown/token-run.js';
import type { ConvertOptions } from '../options.js';
import { inlineClassic } from './inline-classic.js';

/** The classic HTML of one Markdown block: what a writer would type into the classic editor. Never a block delimiter. */
export function classicHtml(run: TokenRun, options: ConvertOptions): string {
  return withoutDelimiters(blockHtml(run, options));
}

function blockHtml(run: TokenRun, options: ConvertOptions): string {
  const token = run.tokens[run.from];
  const inline = run.tokens[run.from + 1];
  switch (token?.type) {
    case 'paragraph_open':
      return inlineClassic(inline);
    case 'heading_open':
      return headingHtml(token.tag, inlineClassic(inline));
    case 'bullet_list_open':
    case 'ordered_list_open':
      return listHtml(run, options);
    case 'list_item_open':
      return `\t<li>${itemHtml(run, options)}</li>`;
    case 'blockquote_open':
      return `<blockquote>${inside(run, options).join('\n\n')}</blockquote>`;
    case 'fence':
    case 'code_block':
      return codeHtml(token.content, token.info);
    case 'hr':
      return '<hr />';
    case 'html_block':
      return token.content.replace(/\n+$/, '');
    case 'table_open':
      return tableHtml(run);
    case 'wp_raw':
    case 'wp_space':
      return token.content;
    default:
      return writeBlocks(run, options);
  }
}

function inside(run: TokenRun, options: ConvertOptions): readonly string[] {
  return [...tokenRuns(run.tokens, run.from + 1, run.to)].map((inner) => blockHtml(inner, options));
}

/** `## Text {#anchor}`. */
function headingHtml(tag: string, text: string): string {
  const anchor = /\s+\{#([\w:.-]+)\}$/.exec(text);
  return anchor
    ? `<${tag} id="${anchor[1]}">${text.slice(0, anchor.index)}</${tag}>`
    : `<${tag}>${text}</${tag}>`;
}

function listHtml(run: TokenRun, options: ConvertOptions): string {
  const token = run.tokens[run.from];
  const start = token?.attrGet('start') ?? null;
  const tag = token?.tag ?? 'ul';
  return `<${tag}${start === null ? '' : ` start="${start}"`}>\n${inside(run, options).join('\n')}\n</${tag}>`;
}

/** A nested list stands on lines of its own, paragraphs of one item apart. */
function itemHtml(run: TokenRun, options: ConvertOptions): string {
  let html = '';
  let before = '';
  for (const inner of tokenRuns(run.tokens, run.from + 1, run.to)) {
    const type = inner.tokens[inner.from]?.type ?? '';
    const isList = type.endsWith('_list_open');
    const parting = isList || before.endsWith('_list_open') ? '\n' : '\n\n';
    html += (html === '' ? '' : parting) + blockHtml(inner, options) + (isList ? '\n' : '');
    before = type;
  }
  return html;
}

function codeHtml(content: string, info: string): string {
  const language = /^[\w+#-]+/.exec(info.trim())?.[0];
  const text = content.replace(/\n$/, '');
  return `<pre><code${language ? ` class="language-${language}"` : ''}>${escapeText(text)}</code></pre>`;
}

function tableHtml(run: TokenRun): string {
  let html = '';
  for (const token of run.tokens.slice(run.from, run.to + 1)) {
    const style = token.attrGet('style');
    if (token.type === 'inline') html += inlineClassic(token);
    else if (token.nesting < 0) html += `</${token.tag}>${/^t[dh]$/.test(token.tag) ? '' : '\n'}`;
    else
      html += `<${token.tag}${style === null ? '' : ` style="${style}"`}>${/^t[dh]$|^tr$/.test(token.tag) ? '' : '\n'}`;
  }
  return html.trimEnd();
}

/** A block delimiter would make a post of blocks of it, and switch off its paragraphs. */
function withoutDelimiters(html: string): string {
  if (!html.includes('<!-- wp:') && !html.includes('<!-- /wp:')) return html;
  let text = '';
  let at = 0;
  for (const { start, end } of delimiters(html)) {
    text += html.slice(at, start).replace(/\n$/, '');
    at = end;
  }
  return (text + html.slice(at)).replaceAll('<!-- wp:', '<!--wp:').trim();
}
