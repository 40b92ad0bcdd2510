import { Footnotes } from './footnotes/footnotes.js';
import type { ConvertOptions } from './options.js';
import { toMarkdown } from './to-markdown.js';
import { toPost, type ConvertedPost } from './to-post.js';

/**
 * The Markdown body of what a post keeps; `toPost` gives the post back, its notes too. Notes that Markdown
 * could not give back stay where they are: their marks stand as HTML. Never throws.
 */
export function toDraft(post: ConvertedPost, options: ConvertOptions = {}): string {
  const own = post.content.includes('<!-- wp:footnotes') ? Footnotes.ofMeta(post.footnotes) : undefined;
  const markdown = toMarkdown(post.content, { ...options, footnotes: own ?? Footnotes.empty() });
  if (!own || sameNotes(toPost(markdown, options).footnotes, post.footnotes)) return markdown;
  return toMarkdown(post.content, { ...options, footnotes: Footnotes.empty() });
}

function sameNotes(one: string | undefined, other: string | undefined): boolean {
  const normal = (meta: string | undefined) => Footnotes.ofMeta(meta)?.meta();
  return normal(one) === normal(other);
}
