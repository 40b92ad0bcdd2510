import type { BaseSummary } from '../../model/base-summary.js';
import type { RemotePost } from '../../model/remote-post.js';

/**
 * Whether the site writes its addresses another way now: a public post has another one although nothing that stands in
 * addresses changed. Permalinks are set without touching any post, so nothing else tells.
 */
export function addressesMoved(seen: readonly RemotePost[], summaries: readonly BaseSummary[]): boolean {
  const known = new Map(summaries.map((summary) => [summary.id, summary]));
  return seen.some((post) => {
    const before = known.get(post.id);
    return before !== undefined && before.link !== post.link && sameOtherwise(before, post);
  });
}

function sameOtherwise(before: BaseSummary, post: RemotePost): boolean {
  const { slug, status, date } = post;
  const sameParent = (post.parent ?? null) === (before.parent ?? null) && (post.parent ?? null) === null;
  const sameTerms = String(before.terms['category'] ?? '') === String(post.terms['category'] ?? '');
  const still = before.slug === slug && before.date === date && before.status === status;
  return still && status === 'publish' && sameParent && sameTerms;
}

/** A post that would show it, where no look returned one: public, with no page above it. */
export function addressWitness(
  seen: readonly RemotePost[],
  summaries: readonly BaseSummary[],
): BaseSummary | undefined {
  const shown = (post: {
    readonly status: string;
    readonly parent?: unknown;
    readonly type: string;
  }): boolean => post.status === 'publish' && post.type === 'post';
  return seen.some(shown) ? undefined : summaries.find(shown);
}
