import type { TermId } from '../../model/ids.js';
import type { RenamedTerm } from '../../model/plan.js';
import type { KnownTerm } from '../../model/term.js';
import type { TermIndex } from './term-index.js';

/** What became of the terms that the drafts know. */
export interface FollowedTerms {
  /** Renamed, moved under another parent, or merged into another term, whose id then stands here. */
  readonly renamed: readonly RenamedTerm[];
  /** Gone, and no other term took their place. */
  readonly deleted: readonly KnownTerm[];
}

/** What the posts of a site say of a term that is gone. */
export interface TermEvidence {
  /** Posts as last agreed and as they are now; their terms in all taxonomies. */
  readonly posts: readonly { readonly before: readonly TermId[]; readonly now: readonly TermId[] }[];
  /** Terms that WordPress gives by itself to a post left without any (the default category); 1 unless told. */
  readonly defaults?: readonly TermId[];
}

/**
 * Follows each known term by its id. A term that is gone counts as merged when all posts that had it now carry the
 * same other term of its taxonomy, and at least one of them got it since.
 */
export function followTerms(
  known: readonly KnownTerm[],
  index: TermIndex,
  evidence: TermEvidence = { posts: [] },
): FollowedTerms {
  const renamed: RenamedTerm[] = [];
  const deleted: KnownTerm[] = [];
  for (const term of known) {
    const { taxonomy, path: from } = term;
    const id = index.pathOf(term.id) === undefined ? successor(term, index, evidence) : term.id;
    const to = id === undefined ? undefined : index.pathOf(id);
    if (id === undefined || to === undefined) deleted.push(term);
    else if (to !== from) renamed.push({ id, taxonomy, from, to });
  }
  return { renamed, deleted };
}

function successor(gone: KnownTerm, index: TermIndex, evidence: TermEvidence): TermId | undefined {
  const carriers = evidence.posts.filter(({ before }) => before.includes(gone.id));
  const [first, ...others] = carriers;
  if (!first) return undefined;
  const defaults = evidence.defaults ?? [1 as TermId];
  const candidates = first.now.filter(
    (id) =>
      !defaults.includes(id) &&
      others.every(({ now }) => now.includes(id)) &&
      carriers.some(({ before }) => !before.includes(id)) &&
      index.terms.some((term) => term.id === id && term.taxonomy === gone.taxonomy),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}
