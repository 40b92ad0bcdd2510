import { unescapeHtml } from '../inline/unescape-html.js';
import { imageToMarkdown } from './classic-image.js';
import { classicPhrasing } from './phrasing.js';
import { proseMarkdown } from './prose-markdown.js';
import { tableMarkdown } from './table-markdown.js';
import { turndownMarkdown } from './turndown-markdown.js';

const heading = /^<h([1-6])(?: id="([\w:.-]+)")?>([^]*)<\/h\1>$/i;
const paragraph = /^<p>([^]*)<\/p>$/i;
const code = /^<pre>\s*<code(?: class="(?:language-)?([\w+#-]+)")?>\n?([^<]*)<\/code>\s*<\/pre>$/i;

/** The Markdown of a block element of a classic post; undefined where there is none. Unproven. */
export function elementMarkdown(html: string, name: string): string | undefined {
  switch (name) {
    case 'hr':
      return /^<hr\s*\/?>$/i.test(html) ? '---' : undefined;
    case 'p':
      return inlineOf(paragraph.exec(html)?.[1]);
    case 'pre':
      return codeMarkdown(code.exec(html));
    case 'ul':
    case 'ol':
    case 'blockquote':
      return turndownMarkdown(classicPhrasing(html));
    case 'table':
      return tableMarkdown(html);
    default:
      return headingMarkdown(heading.exec(html));
  }
}

function inlineOf(html: string | undefined): string | undefined {
  if (html === undefined || /<p[\s>]/i.test(html)) return undefined;
  return imageToMarkdown(html.trim()) ?? proseMarkdown(html.trim());
}

function headingMarkdown(match: RegExpExecArray | null): string | undefined {
  const text = match?.[3]?.trim();
  if (!match || !text) return undefined;
  const anchor = match[2] ? ` {#${match[2]}}` : '';
  return `${'#'.repeat(Number(match[1]))} ${proseMarkdown(text, { line: true })}${anchor}`;
}

function codeMarkdown(match: RegExpExecArray | null): string | undefined {
  return match ? fencedCode(unescapeHtml(match[2] ?? ''), match[1] ?? '') : undefined;
}

/** Code between fences that are longer than any in it. */
export function fencedCode(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${fence}`;
}
