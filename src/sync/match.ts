import type { Draft } from '../model/draft.js';
import type { PostId } from '../model/ids.js';
import type { RemotePost } from '../model/remote-post.js';
import { draftSlug } from './names/draft-slug.js';

/** What a draft without an id may be matched against. */
export interface MatchInput {
  readonly drafts: readonly Draft[];
  /** Posts that hold a wanted slug. */
  readonly holders: readonly RemotePost[];
  /** Ids that stand in other files. */
  readonly held: Pick<ReadonlySet<PostId>, 'has'>;
}

/**
 * Drafts without an id by the post they are: the same type and slug (and parent, where the file names one), not in the
 * trash, held by no other draft. Two drafts that want one post get none: the plan names them both.
 */
export function matchBySlug({ drafts, holders, held }: MatchInput): ReadonlyMap<Draft, RemotePost> {
  const free = holders.filter(({ id, status }) => !held.has(id) && status !== 'trash');
  const wanted = new Map<PostId, Draft[]>();
  for (const draft of drafts.filter(({ id }) => id === undefined)) {
    const post = free.find(({ type, slug }) => type === draft.type && slug === draftSlug(draft));
    if (post) wanted.set(post.id, [...(wanted.get(post.id) ?? []), draft]);
  }
  const alone = [...wanted].filter(([, claims]) => claims.length === 1);
  return new Map(alone.map(([id, [draft]]) => [draft!, free.find((post) => post.id === id)!]));
}
