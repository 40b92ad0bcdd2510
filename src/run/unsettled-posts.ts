import type { PostId } from '../model/ids.js';
import type { SiteMemory } from '../model/site-memory.js';
import { groupBy } from './group-by.js';
import type { Session } from './apply/session.js';
import type { Reading } from './read/reading.js';

/**
 * Posts that were looked at and that no base agrees with after this run, with those that earlier runs left so and this
 * one did not look at; the next look would pass them over.
 */
export function unsettledPosts(session: Session, reading: Reading): Pick<SiteMemory, 'unsettled'> {
  const { world, agreed } = session;
  const settled = (id: PostId): boolean => agreed.has(id) || session.quiet.has(id);
  const looked = world.triples.flatMap(({ base, theirs, trashed }) => {
    const id = theirs?.id ?? base?.id ?? trashed?.id;
    const type = theirs?.type ?? base?.type ?? trashed?.type;
    return id === undefined || type === undefined ? [] : [{ id, type }];
  });
  const ids = new Set(looked.map(({ id }) => id));
  const earlier = Object.entries(reading.complete ? {} : (reading.known.memory?.unsettled ?? {}));
  const left = earlier.flatMap(([type, old]) => old.filter((id) => !ids.has(id)).map((id) => ({ id, type })));
  const open = [...looked, ...left].filter(({ id }) => !settled(id));
  if (open.length === 0) return {};
  const byType = groupBy(open, ({ type }) => type);
  const sorted = [...byType].map(([type, posts]) => [type, posts.map(({ id }) => id).sort((a, b) => a - b)]);
  return { unsettled: Object.fromEntries(sorted) as Record<string, PostId[]> };
}
