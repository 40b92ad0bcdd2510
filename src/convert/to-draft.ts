import type { ConvertOptions } from './options.js';
import type { ConvertedPost } from './to-post.js';
import { toMarkdown } from './to-markdown.js';

/** The Markdown body of what a post keeps; `toPost` gives the post back. */
export function toDraft(post: ConvertedPost, options: ConvertOptions = {}): string {
  return toMarkdown(post.content, options);
}
