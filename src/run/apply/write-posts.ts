import type { PostPlan } from '../../model/plan.js';
import type { WriteResult } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { inParallel } from '../../basics/in-parallel.js';
import { findLostWrite } from './find-lost-write.js';
import { finishWrite } from './finish-write.js';
import { intentKey, recordCreate } from './intents.js';
import type { PreparedWrite } from './prepare-write.js';
import { prepareWrite } from './prepare-write.js';
import { putBack } from './put-back.js';
import { readBeforeWrite, stillAsPlanned } from './read-before-write.js';
import { failed } from './results.js';
import type { Session } from './session.js';
import { stopped } from './session.js';

/** Posts that go out together, as many as one batch holds (wordpress.md 6), and such groups under way at once. */
const together = 25;
const width = 3;
/** Files whose writing is waited for at once. */
const settling = 8;

/**
 * Creates and updates posts: each re-read just before, each settled (file, then base) as its answer comes. While the site
 * works on one group, another is made ready or settled.
 */
export async function writePosts(session: Session, plans: readonly PostPlan[]): Promise<void> {
  const starts = Array.from({ length: Math.ceil(plans.length / together) }, (_, group) => group * together);
  let done = 0;
  await inParallel(starts, width, async (start) => {
    if (stopped(session)) return;
    session.workplace.progress.step('writing posts', done, plans.length);
    done += await writeGroup(session, plans.slice(start, start + together));
  });
}

async function writeGroup(session: Session, plans: readonly PostPlan[]): Promise<number> {
  const prepared = await prepareAll(session, plans);
  // Recorded together, they share one wait for the disk.
  await Promise.all(prepared.map((write) => recordCreate(session, write)));
  const results = await session.workplace.site.write(prepared.map(({ request }) => request));
  session.writes.there += prepared.length;
  await inParallel(prepared, settling, (write, index) => settle(session, write, results[index]!));
  return plans.length;
}

async function prepareAll(session: Session, plans: readonly PostPlan[]): Promise<readonly PreparedWrite[]> {
  const replaced = plans.flatMap((plan) => expectedOf(session, plan) ?? []);
  const fresh = await readBeforeWrite(session, replaced);
  const prepared: PreparedWrite[] = [];
  for (const plan of plans) {
    const expected = expectedOf(session, plan);
    const now = expected && fresh.get(expected.id);
    if (expected && !stillAsPlanned(expected, now)) movedMeanwhile(session, plan);
    else prepared.push(prepareWrite(session, plan, now));
  }
  return prepared;
}

/** What a write replaces: the post as planned, as reserved in this run, or as it lies in the trash. */
function expectedOf(session: Session, { path, theirs, triple, verdict }: PostPlan): RemotePost | undefined {
  const restored = verdict === 'restore-theirs' ? triple.trashed : undefined;
  return session.returned.get(path) ?? theirs?.expected ?? restored;
}

function movedMeanwhile(session: Session, plan: PostPlan): void {
  session.results.set(plan.path, {
    plan,
    outcome: 'stale',
    problems: [
      {
        code: 'stale',
        message: `${plan.path}: its post changed on the site while this run was at work`,
        hint: 'nothing of it was written; run again',
        path: plan.path,
        severity: 'error',
      },
    ],
  });
}

async function settle(session: Session, write: PreparedWrite, result: WriteResult): Promise<void> {
  const found = result.kind === 'unknown' ? await findLostWrite(session, write) : result;
  if (found?.kind === 'written') {
    const slipped = await putBack(session, write, found.post);
    return slipped ? undefined : finishWrite(session, write, found.post);
  }
  if (found?.kind === 'refused' && write.request.kind === 'create') {
    await session.workplace.folder.settleIntent(intentKey(write.request));
  }
  const message =
    found?.kind === 'refused' ? found.message : 'the answer was lost; the next run looks for what was done';
  session.results.set(
    write.plan.path,
    failed(write.plan, found?.kind === 'refused' ? found.code : 'answer-lost', message),
  );
}
