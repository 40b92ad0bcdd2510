import type { SiteMemory } from '../model/site-memory.js';
import type { SweepState } from '../model/site.js';
import type { KnownTerm } from '../model/term.js';
import { seriesTaxonomy } from '../sync/series/series-taxonomy.js';
import { termsNamed } from '../sync/terms/terms-named.js';
import { newestModified } from './read/newest-modified.js';
import { standingFacts } from './standing-facts.js';
import { unsettledPosts } from './unsettled-posts.js';
import { equal } from '../sync/fields/equal.js';
import type { Session } from './apply/session.js';
import type { Reading } from './read/reading.js';

/** Milliseconds; less than the margin by which every look goes back (wordpress/sweep-margin). */
const shortRun = 2000;

/** What the next run builds on: the site's fingerprint, what was seen of each type, and terms by the names drafts use. */
export async function rememberSite(session: Session, reading: Reading): Promise<void> {
  const { folder, clock } = session.workplace;
  const { facts } = session.world;
  const { memory } = reading.known;
  const known = memory?.knownPost ?? firstPost(session);
  // A run whose question for it was lost has learnt nothing new.
  const language = facts.language ?? memory?.language;
  const now: SiteMemory = {
    url: facts.url,
    name: facts.name,
    timezone: facts.timezone,
    ...(language === undefined ? {} : { language }),
    ...(known === undefined ? {} : { knownPost: known }),
    ...unsettledPosts(session, reading),
    sweeps: sweepsAfter(session, reading),
    ...forwardsKept(session),
    ...standingFacts(facts, memory, clock.now()),
    ...(reading.complete
      ? { fullAt: fullAt(memory, clock.now(), session) }
      : memory?.fullAt
        ? { fullAt: memory.fullAt }
        : {}),
  };
  if (!equal(now, memory)) await folder.writeSiteMemory(now);
  if (session.media.size !== reading.known.media.length)
    await folder.writeKnownMedia([...session.media.values()]);
  const terms = knownTerms(session);
  if (!equal(terms, reading.known.terms)) await folder.writeKnownTerms(terms);
}

/** The newest; nobody's texts have more addresses that no post has. */
const mostForwards = 5000;

function forwardsKept({ world }: Session): Pick<SiteMemory, 'forwards'> {
  if (world.forwards.size === 0) return {};
  return { forwards: Object.fromEntries([...world.forwards].slice(-mostForwards)) };
}

/** The moment of a complete look moves only with a run that wrote something, so that a quiet one writes nothing. */
function fullAt(memory: SiteMemory | undefined, now: number, { writes }: Session): string {
  const quiet = writes.there + writes.here === 0;
  return quiet && memory?.fullAt ? memory.fullAt : new Date(now).toISOString();
}

function firstPost({ world, returned, agreed }: Session): number | undefined {
  const made = [...returned.values()].map(({ id }) => id);
  const ids = [...world.summaries.map(({ id }) => id), ...made, ...agreed];
  return ids.length === 0 ? undefined : Math.min(...ids);
}

/**
 * Where the next look begins. After a short run our own writes are no news; during a long one somebody else may have
 * written between them, so the next look goes back to the moment of this one and sees ours once more.
 */
function sweepsAfter(session: Session, { sweeps, seen, at }: Reading): Record<string, SweepState> {
  const { returned, results, workplace } = session;
  const now = workplace.clock.now();
  const short = now - at < shortRun;
  const made = createdIds(results);
  const after: Record<string, SweepState> = { ...sweeps };
  for (const post of returned.values()) {
    const state = after[post.type];
    if (state === undefined) continue;
    const isNew = !seen.has(post.id) && post.id > state.highestId;
    after[post.type] = {
      modified: short ? newestModified([post], now, state.modified) : state.modified,
      highestId: Math.max(state.highestId, post.id),
      total: state.total + (isNew || made.has(post.id) ? 1 : 0),
    };
  }
  return after;
}

function createdIds(results: Session['results']): ReadonlySet<number> {
  const made = [...results.values()].filter(({ outcome }) => outcome === 'created-there');
  return new Set(made.flatMap(({ post }) => post?.id ?? []));
}

/**
 * Terms of the site by the names that drafts use, and those that are gone but still stand in drafts. A new name is
 * remembered once every draft has it: until then the old one is what leads there.
 */
function knownTerms({ terms, world, agreed }: Session): readonly KnownTerm[] {
  const open = world.triples.filter(({ base, ours }) => ours !== undefined && !(base && agreed.has(base.id)));
  const series = seriesTaxonomy(world);
  const behind = world.renamedTerms.filter(({ taxonomy, from }) =>
    open.some(({ ours }) => ours && termsNamed(ours.fields, taxonomy, series).includes(from)),
  );
  const old = new Map(behind.map(({ id, from }) => [id, from]));
  const there = terms.terms.map(({ id, taxonomy }) => ({
    id,
    taxonomy,
    path: old.get(id) ?? terms.pathOf(id) ?? '',
  }));
  return [...there, ...world.deletedTerms];
}
