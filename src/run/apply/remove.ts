import type { PostPlan } from '../../model/plan.js';
import { remoteBody } from '../../sync/body/remote-body.js';
import { equal } from '../../sync/fields/equal.js';
import { failed } from './results.js';
import { returnPost } from './return-post.js';
import type { Session } from './session.js';
import { stopped } from './session.js';

/** Carries removals out, into the trash on either side; each looks once more at what it takes away. */
export async function removePosts(session: Session, plans: readonly PostPlan[]): Promise<void> {
  for (const plan of plans) {
    if (stopped(session)) return;
    if (plan.verdict === 'trash-ours') await trashOurs(session, plan);
    else await trashTheirs(session, plan);
  }
}

async function trashOurs(session: Session, plan: PostPlan): Promise<void> {
  const { ours, base } = plan.triple;
  const moved = await session.workplace.folder.trashDraft(ours!.path, ours!.hash);
  if (moved.kind !== 'written') {
    session.results.set(
      plan.path,
      failed(plan, 'file-moved', 'the file was saved while this run was at work; run again'),
    );
    return;
  }
  session.writes.here += 1;
  await forget(session, plan, base?.id);
  session.results.set(plan.path, { plan, outcome: 'trashed-here', problems: [] });
}

async function trashTheirs(session: Session, plan: PostPlan): Promise<void> {
  const { site } = session.workplace;
  const { theirs, base } = plan.triple;
  const now = await site.read(plan.type, theirs!.id);
  if (now.kind === 'present' && !equal(remoteBody(now.post), remoteBody(theirs!))) {
    session.results.set(
      plan.path,
      failed(plan, 'stale', 'its post changed on the site meanwhile; run again'),
    );
    return;
  }
  const result = await site.trash(plan.type, theirs!.id);
  session.writes.there += 1;
  const isGone = result.kind === 'refused' && result.status === 404;
  if (result.kind !== 'written' && !isGone) {
    session.results.set(
      plan.path,
      failed(plan, result.kind === 'refused' ? result.code : 'answer-lost', result.message),
    );
    return;
  }
  if (result.kind === 'written') returnPost(session, plan, result.post);
  await forget(session, plan, base?.id);
  session.results.set(plan.path, { plan, outcome: 'trashed-there', problems: [] });
}

/** The base goes last: killed before, the next run finds the post in the trash and only forgets. */
export async function forget(session: Session, plan: PostPlan, id = plan.triple.base?.id): Promise<void> {
  const { folder } = session.workplace;
  if (id !== undefined) {
    await folder.removeBase(id);
    session.agreed.add(id);
  }
  if (!session.conflicts.has(plan.path)) return;
  await folder.removeConflict(plan.path);
  await folder.layTheirs(plan.path, undefined);
}
