import { Footnotes } from '../footnotes/footnotes.js';
import type { ConvertOptions } from '../options.js';
import { toDraft } from '../to-draft.js';
import { toPost } from '../to-post.js';
import type { ConvertedPost } from '../to-post.js';
import { markdownFor } from './markdown-for.js';
import type { PostPair } from './post-for.js';

/** The Markdown for a new post, notes included: what nobody changed since the pair keeps the author's own words. */
export function draftFor(post: ConvertedPost, pair: PostPair, options: ConvertOptions = {}): string {
  if (post.content === pair.content && post.footnotes === pair.footnotes) return pair.markdown;
  const base = { ...pair, footnotes: pair.footnotes ?? '' };
  const markdown = markdownFor({ content: post.content, footnotes: post.footnotes ?? '' }, base, options);
  const isRight = sameNotes(toPost(markdown, options).footnotes, post.footnotes);
  return isRight || !post.content.includes('<!-- wp:')
    ? markdown
    : toDraft(post, { oldForms: 'clean', ...options });
}

function sameNotes(one: string | undefined, other: string | undefined): boolean {
  const plain = (meta: string | undefined): string | undefined => Footnotes.ofMeta(meta)?.meta();
  return plain(one) === plain(other);
}
