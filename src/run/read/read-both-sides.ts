import type { ScannedDraft } from '../../model/folder.js';
import type { PostId } from '../../model/ids.js';
import type { PostAddress } from '../../model/post-address.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Term } from '../../model/term.js';
import type { Workplace } from '../../model/workplace.js';
import { matchBySlug } from '../../sync/match.js';
import { addressesMoved, addressWitness } from './addresses-moved.js';
import { holdersAmong } from './holders-among.js';
import type { Known } from './known.js';
import { readKnown } from './known.js';
import type { Stray } from './prove-absent.js';
import { proveAbsent } from './prove-absent.js';
import { readDrafts } from './read-drafts.js';
import type { Reading } from './reading.js';
import type { RemoteLook } from './remote-look.js';
import { lookAgain } from './look-again.js';
import { newcomers } from './newcomers.js';
import { lookAtType } from './remote-look.js';
import { readTerms, termsCover } from './read-terms.js';
import { slugHolders } from './slug-holders.js';
import { syncedTypes } from './synced-types.js';

/** Looks at both sides as cheaply as allows seeing all that moved. */
export async function readBothSides(workplace: Workplace, options: RunOptions): Promise<Reading> {
  const known = await readKnown(workplace);
  const sound = soundFiles(known);
  const files = filesById(sound);
  const unnamed = await readDrafts(
    workplace.folder,
    sound.filter(({ id }) => id === undefined),
    known.facts.timezone,
  );
  const used = [...known.summaries, ...unnamed.drafts].map(({ type }) => type);
  const types = syncedTypes(known.facts, used);
  const strays = await readStrays(workplace, known, files);
  const full = options.full === true || strays.length > 0;
  const home = { folder: workplace.folder, known, unnamed: unnamed.drafts };
  const arriving = newcomers(home, options);
  const reading = readRemote(workplace, { known, types, strays, full, arriving });
  const listsAll = full || types.every((type) => known.memory?.sweeps[type] === undefined);
  const listTerms = (): Promise<readonly Term[]> => readTerms(workplace.site, known.facts, types);
  const [remote, listed, holders] = await Promise.all([
    reading,
    listTerms(),
    listsAll
      ? reading.then(({ seen }) => holdersAmong(seen.values(), unnamed.drafts))
      : slugHolders(workplace.site, unnamed.drafts, types),
  ]);
  const terms = termsCover(listed, [...remote.seen.values(), ...holders]) ? listed : await listTerms();
  const matched = matchBySlug({ drafts: unnamed.drafts, holders, held: files });
  const problems = [...known.scan.problems, ...unnamed.problems];
  return { known, types, terms, files, unnamed: unnamed.drafts, matched, holders, problems, ...remote };
}

/** Files with an error (broken, or with an id that another file has) are not read and not taken for removed. */
function soundFiles({ scan }: Known): readonly ScannedDraft[] {
  const broken = new Set(
    scan.problems.filter(({ severity }) => severity === 'error').map(({ path }) => path),
  );
  return broken.size === 0 ? scan.files : scan.files.filter(({ path }) => !broken.has(path));
}

function filesById(files: readonly ScannedDraft[]): ReadonlyMap<PostId, ScannedDraft> {
  const byId = new Map<PostId, ScannedDraft>();
  for (const file of files) if (file.id !== undefined) byId.set(file.id, file);
  return byId;
}

/** Files with an id of which no base remembers anything: only a complete list can tell what became of them. */
async function readStrays(
  workplace: Workplace,
  known: Known,
  files: Reading['files'],
): Promise<readonly Stray[]> {
  const bases = new Set(known.summaries.map(({ id }) => id));
  const unknown = [...files.values()].filter(({ id }) => id !== undefined && !bases.has(id));
  const { drafts } = await readDrafts(workplace.folder, unknown, known.facts.timezone);
  return drafts.flatMap(({ id, type }) => (id === undefined ? [] : [{ id, type }]));
}

interface RemoteQuestion {
  readonly known: Known;
  readonly types: readonly string[];
  readonly strays: readonly Stray[];
  readonly full: boolean;
  readonly arriving: (post: RemotePost) => RemotePost;
}

type Remote = Pick<Reading, 'at' | 'seen' | 'gone' | 'unreadable' | 'nameless' | 'sweeps' | 'complete'>;

async function readRemote({ site, clock }: Workplace, question: RemoteQuestion): Promise<Remote> {
  const { known, types, strays, full, arriving } = question;
  const expected = [...known.summaries, ...strays];
  const sinceOf = (type: string): Parameters<typeof lookAtType>[2]['since'] =>
    full ? undefined : known.memory?.sweeps[type];
  const now = clock.now();
  const look = (since: typeof sinceOf): Promise<readonly RemoteLook[]> =>
    Promise.all(types.map((type) => lookAtType(site, type, { since: since(type), expected, now, arriving })));
  let looks = await look(sinceOf);
  let again = await lookAgain(site, [...unsettledOf(known, looks), ...witness(known, looks)]);
  if (addressesMoved([...addressesOf(looks), ...again.posts], known.summaries)) {
    looks = await look(() => undefined);
    again = { posts: [], missing: [] };
  }
  const absence = await proveAbsent(site, [...looks.flatMap(({ missing }) => missing), ...again.missing]);
  return {
    at: now,
    seen: new Map(
      [...looks.flatMap(({ posts }) => posts), ...again.posts, ...absence.found].map((post) => [
        post.id,
        post,
      ]),
    ),
    gone: absence.gone,
    unreadable: new Map([...absence.unreadable, ...unreadableOf(looks)]),
    nameless: looks.flatMap(({ unreadable }) =>
      unreadable.flatMap(({ id, reason }) => (id === undefined ? [reason] : [])),
    ),
    sweeps: Object.fromEntries(looks.map(({ type, state }) => [type, state])),
    complete: looks.every(({ complete }) => complete),
  };
}

/** One public post more, where the look returned none that tells whether addresses are written as before. */
function witness({ summaries }: Known, looks: readonly RemoteLook[]): readonly Stray[] {
  if (looks.every(({ complete }) => complete)) return [];
  if (addressesMoved(addressesOf(looks), summaries) !== undefined) return [];
  return [addressWitness(summaries)].filter((post) => post !== undefined);
}

function addressesOf(looks: readonly RemoteLook[]): readonly PostAddress[] {
  return looks.flatMap(({ posts, addresses }) => [...posts, ...addresses]);
}

/** Posts that earlier runs left unsettled and that this look, which asks for what moved since, may not return. */
function unsettledOf(known: Known, looks: readonly RemoteLook[]): readonly Stray[] {
  return looks.flatMap(({ type, complete, posts }) => {
    if (complete) return [];
    const seen = new Set(posts.map(({ id }) => id));
    const ids = known.memory?.unsettled?.[type] ?? [];
    return ids.filter((id) => !seen.has(id)).map((id) => ({ type, id }));
  });
}

function unreadableOf(looks: readonly RemoteLook[]): readonly (readonly [PostId, string])[] {
  return looks.flatMap(({ unreadable }) =>
    unreadable.flatMap(({ id, reason }) => (id === undefined ? [] : [[id, reason] as const])),
  );
}
