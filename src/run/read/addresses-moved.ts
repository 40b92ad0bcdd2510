import type { BaseSummary } from '../../model/base-summary.js';
import type { PostAddress } from '../../model/post-address.js';

/**
 * Whether the site writes its addresses another way now: a public post has another one although nothing that stands in
 * addresses changed. Permalinks are set without touching any post, so nothing else tells. Undefined where none of these
 * posts can tell.
 */
export function addressesMoved(
  seen: readonly PostAddress[],
  summaries: readonly BaseSummary[],
): boolean | undefined {
  const now = new Map(seen.map((post) => [post.id, post]));
  let moved: boolean | undefined;
  for (const before of summaries.filter(({ id }) => now.has(id))) {
    const post = now.get(before.id)!;
    if (!sameOtherwise(before, post)) continue;
    if (before.link !== post.link) return true;
    moved = false;
  }
  return moved;
}

function sameOtherwise(before: BaseSummary, post: PostAddress): boolean {
  const { slug, status, date } = post;
  const sameParent = (post.parent ?? null) === (before.parent ?? null) && (post.parent ?? null) === null;
  const sameTerms = String(before.terms['category'] ?? '') === String(post.terms['category'] ?? '');
  const still = before.slug === slug && before.date === date && before.status === status;
  return still && status === 'publish' && sameParent && sameTerms;
}

/** A known post that can tell: public, with no page above it. */
export function addressWitness(summaries: readonly BaseSummary[]): BaseSummary | undefined {
  return summaries.find(({ status, type }) => status === 'publish' && type === 'post');
}
