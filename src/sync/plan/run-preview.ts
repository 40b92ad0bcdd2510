import type { Plan, PostPlan } from '../../model/plan.js';
import type { FirstPull, GoingPublic, RunPreview } from '../../model/run-preview.js';
import { settleStatus } from '../fields/settle-status.js';
import type { World } from '../world.js';
import { decide } from './decide.js';

/** What a plan is about to do that a person may want to stop: bring a whole blog down, show posts to the world. */
export function runPreview(plan: Plan, world: World): RunPreview {
  const due = plan.posts.filter(({ held }) => held === undefined);
  const coming = due.filter(({ verdict }) => verdict === 'create-ours');
  const isFirst = world.summaries.length === 0 && coming.length > 0;
  return {
    ...(isFirst ? { firstPull: firstPull(coming, world) } : {}),
    goingPublic: due.flatMap((post) => goingPublic(post, world)),
  };
}

function firstPull(coming: readonly PostPlan[], world: World): FirstPull {
  const names = new Map([world.facts.user, ...world.users].map(({ id, name }) => [id, name]));
  const downloads = coming.flatMap(({ ours }) => ours?.downloads ?? []);
  const pictures = [...new Map(downloads.map((download) => [download.path, download])).values()];
  const sizes = pictures.flatMap(
    ({ id }) => (id === undefined ? undefined : world.media.get(id)?.bytes) ?? [],
  );
  const posts = coming.flatMap(({ triple }) => triple.theirs ?? []);
  return {
    types: counts(posts.map(({ type }) => type)),
    statuses: counts(posts.map(({ status }) => status)),
    authors: counts(posts.map(({ author }) => names.get(author) ?? `user ${author}`)),
    pictures: pictures.length,
    pictureBytes: sum(sizes),
    unmeasured: pictures.length - sizes.length,
    textLength: sum(posts.map(({ content }) => content.length)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function counts(words: readonly string[]): Readonly<Record<string, number>> {
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return Object.fromEntries([...found].toSorted(([, one], [, other]) => other - one));
}

function goingPublic(post: PostPlan, world: World): readonly GoingPublic[] {
  const { path, title, theirs, verdict, triple } = post;
  if (theirs === undefined || verdict === 'conflict' || verdict === 'failed') return [];
  const before = triple.theirs?.status;
  if (before === 'publish' || before === 'future') return [];
  const { status, date } = settleStatus(
    { date: triple.ours?.fields.date ?? null, ...theirs.fields },
    world.now,
  );
  if (status !== 'publish' && status !== 'future') return [];
  const entry = decide(world).entries.find((each) => each.path === path);
  const link = entry?.link.startsWith('http') ? { link: entry.link } : {};
  return [{ path, title, ...link, ...(status === 'future' && date ? { at: date } : {}) }];
}
