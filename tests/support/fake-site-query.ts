import type { ListQuery, Sweep, SweepState } from '../../src/model/site.js';
import type { FakePosts, StoredPost } from './fake-site-posts.js';

/** The posts a list would give, by id ascending; no statuses asked for = any but the trash. */
export function selectPosts(posts: FakePosts, query: ListQuery): readonly StoredPost[] {
  const statuses = new Set(query.statuses ?? ['any']);
  return [...posts.all.values()]
    .filter((post) => post.type === query.type)
    .filter((post) => statuses.has(post.status) || (statuses.has('any') && post.status !== 'trash'))
    .filter((post) => query.modifiedAfter === undefined || post.modified > query.modifiedAfter)
    .filter((post) => query.author === undefined || post.author === query.author)
    .filter((post) => query.include?.includes(post.id) ?? true)
    .filter(({ terms }) => !query.term || terms[query.term.taxonomy]?.includes(query.term.id))
    .sort((a, b) => a.id - b.id);
}

type Seen = Pick<Sweep, 'incomplete' | 'state'> & { readonly changed: readonly StoredPost[] };

/** What a sweep over all posts of a type sees at the instant `now`; a deletion shows only in the total. */
export function sweepPosts(all: readonly StoredPost[], since: SweepState | undefined, now: string): Seen {
  const past = all.map((post) => post.modified).filter((modified) => modified <= now);
  const modified = past.reduce((a, b) => (a > b ? a : b), '1970-01-02T00:00:00Z');
  const state = { modified, highestId: all.at(-1)?.id ?? 0, total: all.length };
  if (!since) return { changed: [], incomplete: true, state };
  const created = all.filter((post) => post.id > since.highestId);
  const changed = all.filter((post) => post.modified >= since.modified || post.id > since.highestId);
  return { changed, incomplete: since.total + created.length !== all.length, state };
}
