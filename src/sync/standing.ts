import { createHash } from 'node:crypto';
import type { RemotePost } from '../model/remote-post.js';

/** A post without the traces that a save leaves which changed nothing. */
export function standing(post: RemotePost): RemotePost {
  return {
    ...post,
    // A taxonomy that a plugin brought since, and that nobody used on this post, is no edit.
    terms: Object.fromEntries(Object.entries(post.terms).filter(([, ids]) => ids.length > 0)),
    modified: '',
    revision: 0,
    revisionCount: 0,
    permalinkTemplate: '',
    generatedSlug: '',
  };
}

/**
 * By which a post is known to stand as it stood: two posts with one mark are the same in everything that somebody could
 * have edited. Undefined of a post with a password, which nothing that is kept may tell.
 */
export function standingMark(post: RemotePost): string | undefined {
  if (post.password) return undefined;
  return createHash('sha256')
    .update(JSON.stringify(inOrder(standing(post))))
    .digest('base64url');
}

/** Keys in one order, those without a value left out. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const ordered: Record<string, unknown> = {};
  const inner = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(inner).sort()) ordered[key] = inOrder(inner[key]);
  return ordered;
}
