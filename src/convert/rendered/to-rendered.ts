import { parseBlocks } from '../grammar/parse-blocks.js';
import { escapeAttribute } from '../inline/escape-html.js';
import type { ConvertOptions } from '../options.js';
import { toPost } from '../to-post.js';
import { renderedBlock } from './rendered-block.js';

/**
 * A Markdown body as readers will see it, near enough to judge by: the HTML of its blocks without delimiters, footnotes
 * at their place. What is in the body stands in it unfiltered, scripts too. Never throws.
 */
export function toRendered(markdown: string, options: ConvertOptions = {}): string {
  const { content, footnotes } = toPost(markdown, options);
  const rendering = { footnotes: footnotes === undefined ? '' : noteList(footnotes) };
  return parseBlocks(content)
    .map((block) => renderedBlock(block, rendering))
    .join('');
}

/** As `render_block_core_footnotes` writes it. */
function noteList(meta: string): string {
  const notes = JSON.parse(meta) as readonly { readonly id: string; readonly content: string }[];
  const items = notes.map(({ id, content }) => {
    const at = escapeAttribute(id);
    return `<li id="${at}">${content} <a href="#${at}-link">↩︎</a></li>`;
  });
  return `<ol class="wp-block-footnotes">${items.join('')}</ol>`;
}
