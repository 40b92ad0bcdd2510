import { hashText } from '../convert/draft/hash-text.js';
import type { Hash } from '../model/ids.js';

/** By which the text of a post is known again: what was sent, and what stands there. */
export function sentHash(post: {
  readonly title?: string;
  readonly content?: string;
  readonly excerpt?: string;
}): Hash {
  return hashText(JSON.stringify([post.title ?? '', post.content ?? '', post.excerpt ?? '']));
}
