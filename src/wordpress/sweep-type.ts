import type { PostPage, Sweep, SweepState } from '../model/site.js';
import type { Connection } from './connection.js';
import { listParameters } from './list-parameters.js';
import { listPosts } from './list-posts.js';
import { readPostPage } from './post-page.js';
import type { SweepEdge } from './sweep-edge.js';
import { sweepEdge } from './sweep-edge.js';
import { sweepMargin } from './sweep-margin.js';

const statuses = ['any', 'trash'];

type Found = Pick<PostPage, 'posts' | 'unreadable'>;

/**
 * Two requests when nothing changed: what was modified since, and the highest id with the total, which
 * show what `modified_after` misses (made with an old date, deleted for good). The first look is `incomplete`.
 */
export async function sweepType(connection: Connection, type: string, since?: SweepState): Promise<Sweep> {
  if (!since) return firstLook(connection, type);
  const modifiedAfter = lookBack(since, connection.facts.timezone);
  const [edge, recent] = await Promise.all([
    sweepEdge(connection, type, 'id'),
    gather(listPosts(connection, { type, statuses, modifiedAfter })),
  ]);
  const missing = edge.total - since.total - created(recent, since);
  const found =
    missing > 0 && edge.id > since.highestId ? await withNewIds(connection, { type, since, recent }) : recent;
  return {
    changed: found.posts,
    unreadable: found.unreadable,
    addresses: edge.addresses,
    incomplete: edge.total < 0 || since.total + created(found, since) !== edge.total,
    state: stateOf(edge, [since.modified, ...found.posts.map((post) => post.modified)]),
  };
}

/** The state is taken before the list that follows it, so that nothing falls between the two. */
async function firstLook(connection: Connection, type: string): Promise<Sweep> {
  const [edge, last] = await Promise.all([
    sweepEdge(connection, type, 'id'),
    sweepEdge(connection, type, 'modified'),
  ]);
  // A post created with a date ahead counts as modified then: the newest of all is no time to look back from.
  const modified = last.modified < edge.at ? last.modified : edge.at;
  const { addresses } = edge;
  return { changed: [], unreadable: [], incomplete: true, addresses, state: stateOf(edge, [modified]) };
}

function lookBack(since: SweepState, timezone: string): string {
  const seen = Date.parse(since.modified);
  const margin = sweepMargin({ since: seen, now: Date.now(), timezone });
  return new Date(seen - margin).toISOString().replace(/\.\d+Z$/, 'Z');
}

async function gather(pages: AsyncIterable<PostPage>): Promise<Found> {
  const posts: PostPage['posts'][number][] = [];
  const unreadable: PostPage['unreadable'][number][] = [];
  for await (const page of pages) {
    posts.push(...page.posts);
    unreadable.push(...page.unreadable);
  }
  return { posts, unreadable };
}

/** Posts that were made since: ids only grow. One unreadable even to its id is not counted: the total tells. */
function created(found: Found, since: SweepState): number {
  return [...found.posts, ...found.unreadable].filter(({ id }) => id !== undefined && id > since.highestId)
    .length;
}

interface Look {
  readonly type: string;
  readonly since: SweepState;
  readonly recent: Found;
}

/** Posts made with an old date: the newest ids, a hundred at most; more than that, and the total says so. */
async function withNewIds(connection: Connection, { type, since, recent }: Look): Promise<Found> {
  const parameters = { ...listParameters({ type, statuses }, connection.facts), order: 'desc' };
  const page = await readPostPage(connection, { type, parameters, offset: 0, size: 100, paging: 'page' });
  const known = new Set([...recent.posts, ...recent.unreadable].map(({ id }) => id));
  const isNew = ({ id }: { readonly id?: number }): boolean =>
    id !== undefined && id > since.highestId && !known.has(id as never);
  return {
    posts: [...recent.posts, ...page.posts.filter(isNew)],
    unreadable: [...recent.unreadable, ...page.unreadable.filter(isNew)],
  };
}

function stateOf(edge: SweepEdge, modified: readonly string[]): SweepState {
  const past = modified.filter((time) => time !== '' && time <= edge.at);
  const newest = past.reduce((a, b) => (a > b ? a : b), '1970-01-02T00:00:00Z');
  return { modified: newest, highestId: edge.id, total: edge.total };
}
