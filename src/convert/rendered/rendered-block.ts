import type { Block } from '../grammar/block.js';
import { escapeText } from '../inline/escape-html.js';
import { layoutClasses } from './layout-classes.js';

/** What blocks that only the site can render show in their place. */
export interface Rendering {
  /** The list of notes at the end, where the post has some. */
  readonly footnotes: string;
}

/** Nothing of these is seen in a post that is shown whole. */
const unseen: ReadonlySet<string> = new Set(['core/more', 'core/nextpage']);

/**
 * The HTML of a block as readers get it: no delimiters, the classes that WordPress adds, an embed as a link to its
 * address. A block that only the site can render says its name.
 */
export function renderedBlock(block: Block, rendering: Rendering): string {
  const { blockName, innerBlocks, innerContent } = block;
  if (blockName === 'core/footnotes') return rendering.footnotes;
  if (blockName !== null && unseen.has(blockName)) return '';
  const inner = innerBlocks.values();
  const html = innerContent
    .map((part) => part ?? renderedBlock(inner.next().value as Block, rendering))
    .join('');
  if (html.trim() === '' && blockName !== null) return standIn(blockName);
  const shown = blockName === 'core/embed' ? withLink(html) : html;
  return withClasses(shown, layoutClasses(block));
}

function standIn(blockName: string): string {
  const name = escapeText(blockName.replace('core/', ''));
  return `<p class="galley-stand-in">${name}: the site renders this block</p>`;
}

/** What stands there instead comes from another site, and nothing is asked of it here. */
function withLink(html: string): string {
  return html.replace(
    /(<div class="wp-block-embed__wrapper">\s*)([^<\s]+)/,
    (_whole, before: string, address: string) => `${before}<a href="${address}">${address}</a>`,
  );
}

function withClasses(html: string, classes: readonly string[]): string {
  if (classes.length === 0) return html;
  return html.replace(/^(\s*<[a-z]+[^>]*? class=")([^"]*)"/, `$1$2 ${classes.join(' ')}"`);
}
