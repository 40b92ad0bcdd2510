import type { Block } from '../grammar/block.js';
import { plainMarkdown } from '../inline/plain-prose.js';

/** The Markdown of a paragraph of plain prose as today's editor saves it; undefined for every other block. */
export function plainParagraph({ opener, closer, innerHTML }: Block): string | undefined {
  if (opener !== '<!-- wp:paragraph -->' || closer !== '<!-- /wp:paragraph -->') return undefined;
  if (!innerHTML.startsWith('\n<p>') || !innerHTML.endsWith('</p>\n')) return undefined;
  const html = innerHTML.slice(4, -5);
  // Of wide spaces alone (U+3000), its line would look empty.
  return html.trim() === '' ? undefined : plainMarkdown(html);
}

/** Stands for any such paragraph among other blocks: Markdown reads one like the other. */
export const anyParagraph = {
  markdown: 'x',
  content: '<!-- wp:paragraph -->\n<p>x</p>\n<!-- /wp:paragraph -->',
} as const;
