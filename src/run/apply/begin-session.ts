import type { DraftPath, PostId } from '../../model/ids.js';
import type { Workplace } from '../../model/workplace.js';
import { entriesAfter } from '../../sync/plan/entries-after.js';
import type { Intent } from '../../model/intent.js';
import type { Plan } from '../../model/plan.js';
import type { ReadWorld } from '../read/read-world.js';
import type { World } from '../../sync/world.js';
import type { Session } from './session.js';

/** A session at its beginning: everything stands as the plan expects it. */
export function beginSession(
  workplace: Workplace,
  { world, reading, standing }: ReadWorld,
  plan: Plan,
): Session {
  const entries = entriesAfter(plan.posts, world.summaries, world.now);
  const abandoned = abandonedIntents(reading, world);
  return {
    world,
    workplace,
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    terms: world.terms,
    mediaFiles: new Map(world.mediaFiles),
    returns: 0,
    media: new Map(world.knownMedia.map((media) => [media.hash, media])),
    returned: new Map(),
    written: new Map(),
    hashes: new Map(),
    results: new Map(),
    intents: openIntents(
      reading.known.intents.filter(({ key }) => !abandoned.has(key)),
      plan,
    ),
    abandoned,
    conflicts: new Set(reading.known.conflicts.map(({ path }) => path)),
    agreed: new Set(),
    quiet: quietPosts(plan, standing),
    writes: { there: 0, here: 0 },
  };
}

/** The keys by the file that they are for: as it was called then, and as it is called now. */
function openIntents(intents: readonly Intent[], { posts }: Plan): Session['intents'] {
  const keys = new Map<DraftPath, Set<string>>();
  const add = (path: string, key: string): void =>
    void keys.set(path as DraftPath, new Set(keys.get(path as DraftPath)).add(key));
  for (const { key, path } of intents) if (path !== undefined) add(path, key);
  for (const { path, triple } of posts) if (triple.unfinished !== undefined) add(path, triple.unfinished);
  return keys;
}

/** Those of posts that neither a file nor a post is known by. */
function abandonedIntents({ known }: ReadWorld['reading'], { triples }: World): ReadonlySet<string> {
  if (known.intents.length === 0) return new Set();
  const files = new Set<string>(known.scan.files.map(({ path }) => path));
  const unfinished = new Set(triples.map((triple) => triple.unfinished));
  const left = known.intents.filter(
    ({ key, kind, path = '' }) => kind === 'post' && !files.has(path) && !unfinished.has(key),
  );
  return new Set(left.map(({ key }) => key));
}

/** What this run may write is settled by its own end alone. */
function quietPosts({ posts }: Plan, standing: ReadonlySet<PostId>): ReadonlySet<PostId> {
  const quiet = new Set(standing);
  for (const { id, verdict } of posts) {
    if (id === undefined) continue;
    if (verdict === 'in-step') quiet.add(id);
    else quiet.delete(id);
  }
  return quiet;
}
