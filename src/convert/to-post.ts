import type { ConvertOptions } from './options.js';
import { toBlocks } from './to-blocks.js';

/** What a post keeps of a body: its content and, where it has footnotes, the `footnotes` meta as WordPress stores it (JSON). */
export interface ConvertedPost {
  readonly content: string;
  readonly footnotes?: string;
}

/** A Markdown body as a post keeps it, footnotes included. */
export function toPost(markdown: string, options: ConvertOptions = {}): ConvertedPost {
  return { content: toBlocks(markdown, options) };
}
