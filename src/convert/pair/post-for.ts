import type { ConvertOptions } from '../options.js';
import { toPost } from '../to-post.js';
import type { ConvertedPost } from '../to-post.js';
import { contentFor } from './content-for.js';

/** A post as it stands, and the Markdown that it agreed with. */
export interface PostPair extends ConvertedPost {
  readonly markdown: string;
}

/** The post for new Markdown: what nobody changed since the pair keeps its bytes, footnotes too. */
export function postFor(markdown: string, pair: PostPair, options: ConvertOptions = {}): ConvertedPost {
  if (markdown === pair.markdown) return pair;
  const content = contentFor(markdown, { ...pair, footnotes: pair.footnotes ?? '' }, options);
  // Classic posts have no notes beside their content.
  const notesOf = (text: string) =>
    content.includes('<!-- wp:') ? toPost(text, options).footnotes : undefined;
  const footnotes = notesOf(markdown);
  const kept = footnotes === notesOf(pair.markdown) ? pair.footnotes : footnotes;
  return kept === undefined ? { content } : { content, footnotes: kept };
}
