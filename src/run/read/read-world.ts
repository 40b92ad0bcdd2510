import type { DraftPath, Hash, MediaId, PostId } from '../../model/ids.js';
import type { Draft } from '../../model/draft.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Problem } from '../../model/problem.js';
import type { Triple } from '../../model/triple.js';
import type { Workplace } from '../../model/workplace.js';
import { movedIds } from '../../sync/moved-ids.js';
import { standingPosts } from '../../sync/standing-posts.js';
import { mediaPath } from '../../sync/references/media-path.js';
import { followTerms } from '../../sync/terms/follow-terms.js';
import { termIndex } from '../../sync/terms/term-index.js';
import type { World } from '../../sync/world.js';
import { followAddresses } from './follow-addresses.js';
import { leftMedia } from './left-media.js';
import { loadTriples } from './load-triples.js';
import { mediaIdsOf } from './media-ids.js';
import { readMediaFiles } from './media-files.js';
import { draftMediaPaths, summaryMediaPaths } from './media-paths.js';
import { readBothSides } from './read-both-sides.js';
import { readDrafts } from './read-drafts.js';
import { evidence, readCarriers } from './read-carriers.js';
import { readParts } from './read-parts.js';
import { recognizeMedia } from './recognize-media.js';
import type { Reading } from './reading.js';
import { unreadableProblems } from './unreadable-problems.js';

/** A world, and the reading it was made from, which a run remembers when it is done. */
export interface ReadWorld {
  readonly world: World;
  readonly reading: Reading;
  /** Posts that were seen and stand as their base remembers them: nobody has to look at them again. */
  readonly standing: ReadonlySet<PostId>;
}

/**
 * Reads everything that deciding needs. `wantedBy` says which further posts a plan must see in full (posts that link to
 * what moved, parts of the same series); they are read until it wants no more.
 */
export async function readWorld(
  workplace: Workplace,
  options: RunOptions,
  wantedBy: (world: World) => readonly PostId[],
): Promise<ReadWorld> {
  const reading = await readBothSides(workplace, options);
  const scene = await readScene(workplace, options, reading);
  const ids = new Set(scene.moved);
  for (;;) {
    const world = await worldOf(workplace, { reading, scene, ids });
    const more = wantedBy(world).filter((id) => !ids.has(id));
    if (more.length === 0)
      return {
        world: await readParts(workplace, await followAddresses(workplace, world)),
        reading: { ...reading, problems: [...reading.problems, ...scene.problems] },
        standing: scene.standing,
      };
    for (const id of more) ids.add(id);
  }
}

/** What stays the same however many posts are looked at. */
interface Scene {
  readonly shared: Omit<World, 'triples' | 'mediaFiles' | 'media' | 'knownMedia' | 'users'>;
  readonly mediaFiles: ReadonlyMap<DraftPath, Hash>;
  readonly moved: ReadonlySet<PostId>;
  readonly standing: ReadonlySet<PostId>;
  /** What is to be said of posts that cannot be read. */
  readonly problems: readonly Problem[];
  /** Contents of media items that were fetched to be recognized. */
  readonly recognized: Map<MediaId, Hash | undefined>;
  /** Posts as they are now: those that moved, and those whose terms are gone. */
  readonly seen: Reading['seen'];
}

async function readScene(workplace: Workplace, options: RunOptions, reading: Reading): Promise<Scene> {
  const { known } = reading;
  const now = workplace.clock.now();
  const terms = termIndex(reading.terms);
  const carriers = await readCarriers(workplace.site, reading, terms);
  const seen = new Map([...reading.seen, ...carriers]);
  const { renamed: renamedTerms, deleted: deletedTerms } = followTerms(known.terms, terms, {
    posts: evidence(known.summaries, carriers),
  });
  const mediaFiles = await readMediaFiles(workplace.folder, summaryMediaPaths(known.summaries));
  const { summaries, scan, facts } = known;
  const look = { summaries, files: fileById(reading), renamedTerms, mediaFiles, mediaPath };
  const standing = standingPosts(seen, summaries, disputedIds(reading));
  const moved = movedIds({ ...look, seen, gone: reading.gone, standing });
  const broken = brokenIds(reading);
  return {
    shared: {
      facts,
      ...(workplace.folder.site === undefined ? {} : { site: workplace.folder.site }),
      now,
      options,
      ...(known.memory && { memory: known.memory }),
      terms,
      renamedTerms,
      deletedTerms,
      summaries,
      taken: scan.taken,
      unreadable: reading.unreadable,
      holders: reading.holders,
      forwards: new Map(Object.entries(known.memory?.forwards ?? {})),
    },
    mediaFiles,
    recognized: new Map(),
    seen,
    moved: new Set([...moved].filter((id) => !broken.has(id) && !reading.unreadable.has(id))),
    standing,
    problems: unreadableProblems(reading, moved),
  };
}

function disputedIds({ known, files }: Reading): ReadonlySet<PostId> {
  const paths = new Set<string>(known.conflicts.map(({ path }) => path));
  const ids = known.conflicts.flatMap(({ id }) => id ?? []);
  if (paths.size === 0) return new Set(ids);
  const held = [...known.summaries, ...files.values()].filter(({ path }) => paths.has(path));
  return new Set([...ids, ...held.flatMap(({ id }) => id ?? [])]);
}

function fileById({ files, matched }: Reading): Reading['files'] {
  if (matched.size === 0) return files;
  const more = [...matched].map(([draft, post]) => [post.id, draft] as const);
  return new Map([...files, ...more]);
}

/** Posts whose file is there but cannot be read: neither edited nor removed, simply not known. */
function brokenIds({ known, problems }: Reading): ReadonlySet<PostId> {
  const paths = new Set(problems.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  if (paths.size === 0) return new Set();
  const named = [...known.summaries, ...known.scan.files].filter(({ path }) => paths.has(path));
  return new Set(named.flatMap(({ id }) => id ?? []));
}

async function worldOf(
  workplace: Workplace,
  { reading, scene, ids }: { reading: Reading; scene: Scene; ids: ReadonlySet<PostId> },
): Promise<World> {
  const triples = await readTriples(workplace, { ...reading, seen: scene.seen }, ids);
  const drafts = triples.flatMap(({ ours }) => ours ?? []);
  const theirs = triples.flatMap((triple) => triple.theirs ?? []);
  const known = new Set(reading.known.media.map(({ id }) => id));
  const [files, media, users] = await Promise.all([
    readMediaFiles(workplace.folder, draftMediaPaths(drafts, scene.shared.options)),
    workplace.site.media(mediaIdsOf(theirs).filter((id) => !known.has(id))),
    readUsers(workplace, reading, triples),
  ]);
  const referred = new Map([...scene.mediaFiles, ...files]);
  const left = leftMedia(reading.known.media, referred, scene.shared.taken);
  const mediaFiles = new Map([...(await readMediaFiles(workplace.folder, left)), ...referred]);
  const look = { triples, files: mediaFiles, media, known: reading.known.media, seen: scene.recognized };
  return {
    ...scene.shared,
    knownMedia: [...reading.known.media, ...(await recognizeMedia(workplace, look))],
    triples,
    mediaFiles,
    media: new Map(media.map((item) => [item.id, item])),
    users,
  };
}

/** One's own name is known; the others are asked for only when somebody else's stands anywhere. */
async function readUsers(
  { site }: Workplace,
  { known }: Reading,
  triples: readonly Triple[],
): Promise<World['users']> {
  const { user } = known.facts;
  const strangers = triples.some(
    ({ ours, theirs }) =>
      (theirs && theirs.author !== user.id) || (ours?.fields.author && ours.fields.author !== user.slug),
  );
  return strangers ? site.users() : [user];
}

async function readTriples(
  { folder, site }: Workplace,
  reading: Reading,
  ids: ReadonlySet<PostId>,
): Promise<readonly Triple[]> {
  const { known, files, matched, unnamed } = reading;
  const wanted = [...ids].flatMap((id) => files.get(id) ?? []);
  const { drafts } = await readDrafts(folder, wanted, known.facts.timezone);
  const named = new Map<PostId, Draft>(
    drafts.flatMap((draft) => (draft.id === undefined ? [] : [[draft.id, draft] as const])),
  );
  for (const [draft, post] of matched) named.set(post.id, draft);
  const seen = new Map([...reading.seen, ...[...matched.values()].map((post) => [post.id, post] as const)]);
  const all = new Set([...ids, ...[...matched.values()].map(({ id }) => id)]);
  const triples = await loadTriples(all, {
    site,
    folder,
    drafts: named,
    seen,
    gone: reading.gone,
    conflicts: known.conflicts,
    unfinished: known.intents.filter(({ kind }) => kind === 'post'),
  });
  return [...triples, ...unnamed.filter((draft) => !matched.has(draft)).map((ours) => ({ ours }))];
}
