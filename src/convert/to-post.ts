import { Footnotes } from './footnotes/footnotes.js';
import type { ConvertOptions } from './options.js';
import { toBlocks } from './to-blocks.js';

/**
 * What a post keeps of a body: its content and, where it has footnotes, the `footnotes` meta as WordPress
 * stores it (JSON).
 */
export interface ConvertedPost {
  readonly content: string;
  readonly footnotes?: string;
}

/** A Markdown body as a post keeps it: `[^1]` are footnotes in WordPress's sense. Never throws. */
export function toPost(markdown: string, options: ConvertOptions = {}): ConvertedPost {
  const notes = Footnotes.empty();
  const content = toBlocks(markdown, { ...options, footnotes: notes });
  const footnotes = notes.meta();
  return footnotes === undefined ? { content } : { content, footnotes };
}
