import type { BaseSummary } from '../../model/base-summary.js';
import type { PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import type { TermEvidence } from '../../sync/terms/follow-terms.js';
import type { TermIndex } from '../../sync/terms/term-index.js';
import { lookAgain } from './look-again.js';
import type { Reading } from './reading.js';

/**
 * Posts that carried a term which is gone, as they are now: deleting or merging a term changes them without leaving a
 * trace in `modified` (wordpress.md 5).
 */
export async function readCarriers(
  site: Site,
  { known, seen }: Reading,
  terms: TermIndex,
): Promise<ReadonlyMap<PostId, RemotePost>> {
  const gone = new Set(known.terms.filter(({ id }) => terms.pathOf(id) === undefined).map(({ id }) => id));
  if (gone.size === 0) return new Map();
  const carriers = known.summaries.filter((summary) =>
    Object.values(summary.terms)
      .flat()
      .some((id) => gone.has(id)),
  );
  const unseen = carriers.filter(({ id }) => !seen.has(id));
  const { posts } = await lookAgain(site, unseen);
  const now = new Map([...seen, ...posts.map((post) => [post.id, post] as const)]);
  return new Map(carriers.flatMap(({ id }) => (now.has(id) ? [[id, now.get(id)!] as const] : [])));
}

/** What those posts tell of where their terms went. */
export function evidence(
  summaries: readonly BaseSummary[],
  carriers: ReadonlyMap<PostId, RemotePost>,
): TermEvidence['posts'] {
  if (carriers.size === 0) return [];
  return summaries.flatMap(({ id, terms }) => {
    const post = carriers.get(id);
    return post ? [{ before: Object.values(terms).flat(), now: Object.values(post.terms).flat() }] : [];
  });
}
