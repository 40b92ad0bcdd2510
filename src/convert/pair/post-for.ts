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
  const content = contentFor(markdown, pair, options);
  const { footnotes } = toPost(markdown, options);
  const isSame = footnotes === toPost(pair.markdown, options).footnotes;
  const kept = isSame ? pair.footnotes : footnotes;
  return kept === undefined ? { content } : { content, footnotes: kept };
}
