import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { SettledAnswer } from '../../sync/render/settle-answer.js';
import { conflictPlan } from '../../sync/reconcile/post-plan.js';
import { settleIntentsOf } from './intents.js';
import type { PreparedWrite } from './prepare-write.js';
import type { Session } from './session.js';

/** What the server did beside what it was asked, said once. */
export function serverNotes(
  { plan, request }: PreparedWrite,
  settled: SettledAnswer,
  answer: RemotePost,
): readonly Problem[] {
  const { path } = plan;
  const notes: Problem[] = [];
  const note = (code: string, message: string, hint: string): void => {
    notes.push({ code, message: `${path}: ${message}`, hint, path, severity: 'warning' });
  };
  if (settled.content === 'rewritten') {
    note(
      'rewritten',
      'the site stored the content with other bytes, no text lost',
      'nothing to do: this is remembered and is no edit',
    );
  }
  if (settled.slipped.length > 0) {
    const names = settled.slipped.join(', ');
    note(
      'slipped-in',
      `somebody changed ${names} on the site in the same moment`,
      'nothing was overwritten: the next sync merges it',
    );
  }
  const slug = request.fields.slug;
  if (slug && answer.slug !== slug) {
    note(
      'slug-changed',
      `the site gave it the slug ${answer.slug} instead of ${slug}`,
      'the file has the new slug; look for another post with the old one',
    );
  }
  return notes;
}

/** Text or markup that the site took away is never silently the new base: both versions stay, and the writer decides. */
export async function lostMarkup(
  session: Session,
  { plan }: PreparedWrite,
  answer: RemotePost,
): Promise<void> {
  const conflict = conflictPlan(
    { ...plan.triple, theirs: answer },
    {
      kind: plan.triple.base ? 'both-changed' : 'both-created',
      fields: ['body'],
      message: `${plan.path}: the site took text or markup away when it stored the post`,
      hint: `your role may not keep it (unfiltered_html); galley resolve ${plan.path} --theirs takes the site's version`,
    },
  ).conflict!;
  await session.workplace.folder.writeConflict(conflict);
  // What was sent is no base for what the site made of it.
  await settleIntentsOf(session, plan.path);
  session.results.set(plan.path, {
    plan: { ...plan, conflict },
    outcome: 'conflict',
    post: answer,
    problems: plan.problems,
  });
}
