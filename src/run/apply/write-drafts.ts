import { inParallel } from '../../basics/in-parallel.js';
import { makeRoom } from './make-room.js';
import type { OursChange, PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import { changedDraftText, newDraftText } from '../../sync/render/draft-text.js';
import { showsLink } from '../../sync/render/shows-link.js';
import { currentBinding } from './bindings.js';
import { fetchMedia, mediaLost } from './fetch-media.js';
import { rememberAgreement } from './remember.js';
import { failed } from './results.js';
import type { Session } from './session.js';
import { stopped } from './session.js';
import { asTheyStand } from '../../sync/references/as-they-stand.js';
import { writeText } from './write-text.js';

/** Drafts that are written at once: they wait for the disk and for pictures. More would only hold their texts longer. */
const width = 3;

/** Brings posts down: new files, and files whose post moved; the base comes last. */
export async function writeDrafts(session: Session, plans: readonly PostPlan[]): Promise<void> {
  await inParallel(plans, width, async (plan, at) => {
    if (stopped(session)) return;
    session.workplace.progress.step('writing drafts', at, plans.length);
    await writeDraft(session, plan);
  });
}

async function writeDraft(session: Session, plan: PostPlan): Promise<void> {
  const { ours, theirs } = plan.triple;
  if (plan.ours === undefined || theirs === undefined) return;
  // The text of a new file is made here, and once.
  const { expected, fields, body, standing, downloads } = plan.ours;
  const change: OursChange = {
    expected,
    fields,
    ...(body === undefined ? {} : { body }),
    ...(standing && { standing }),
    ...(downloads && { downloads }),
  };
  const problems = [...plan.problems, ...(await fetchMedia(session, change))];
  if (problems.some(({ code }) => code === mediaLost)) {
    session.results.set(plan.path, { plan, outcome: 'failed', problems });
    return;
  }
  const text = textOf(session, plan, change);
  if (ours === undefined) {
    const written = await makeRoom(session, plan, text);
    if (written !== undefined) {
      session.results.set(plan.path, failed(plan, 'file-refused', written));
      return;
    }
  } else {
    const moved = await writeText(session, ours, text);
    if (moved.length > 0) {
      session.results.set(plan.path, { plan, outcome: 'stale', problems: [...problems, ...moved] });
      return;
    }
  }
  await remember(session, { ...plan, ours: change }, { text, theirs });
  session.results.set(plan.path, {
    plan,
    outcome: ours ? 'updated' : 'created-here',
    post: theirs,
    problems,
  });
}

function textOf(session: Session, plan: PostPlan, change: OursChange): string {
  const { ours, theirs } = plan.triple;
  const { timezone } = session.world.facts;
  const body = change.body === undefined ? {} : { body: change.body };
  if (ours === undefined) {
    const { site } = session.world;
    return newDraftText({ id: theirs!.id, type: plan.type, fields: change.fields, ...body, site }, timezone);
  }
  const named = ours.id === undefined ? { id: theirs!.id } : {};
  const link = showsLink(ours) ? { link: theirs!.link } : {};
  return changedDraftText(ours, { ...named, ...link, fields: change.fields, ...body }, timezone);
}

async function remember(
  session: Session,
  plan: PostPlan,
  { text, theirs }: { text: string; theirs: RemotePost },
): Promise<void> {
  const body = plan.ours?.body;
  const kept = body === undefined ? plan.triple.base?.ours.references : undefined;
  const { references } = kept
    ? { references: kept }
    : currentBinding(session, plan.path).bind(body ?? plan.triple.ours?.body ?? '');
  await rememberAgreement(session, {
    path: plan.path,
    text,
    theirs,
    references: asTheyStand(references, plan.ours?.standing),
  });
}
