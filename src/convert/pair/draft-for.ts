import type { ConvertOptions } from '../options.js';
import { toDraft } from '../to-draft.js';
import type { ConvertedPost } from '../to-post.js';
import type { PostPair } from './post-for.js';

/** The Markdown for a new post: what nobody changed since the pair keeps the author's own words. */
export function draftFor(post: ConvertedPost, pair: PostPair, options: ConvertOptions = {}): string {
  if (post.content === pair.content && post.footnotes === pair.footnotes) return pair.markdown;
  return toDraft(post, { oldForms: 'clean', ...options });
}
