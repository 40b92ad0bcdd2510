import type { ConvertOptions } from '../options.js';
import { toDraft } from '../to-draft.js';
import type { ConvertedPost } from '../to-post.js';
import { markdownFor } from './markdown-for.js';
import type { PostPair } from './post-for.js';

/** The Markdown for a new post: what nobody changed since the pair keeps the author's own words. */
export function draftFor(post: ConvertedPost, pair: PostPair, options: ConvertOptions = {}): string {
  // The text of footnotes lies beside the content: when it changed, the body is written from both.
  if (post.footnotes !== pair.footnotes) return toDraft(post, { oldForms: 'clean', ...options });
  return markdownFor(post.content, pair, options);
}
