import type { PostPlan } from '../../model/plan.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import { currentBinding } from './bindings.js';
import { rememberAgreement } from './remember.js';
import type { Session } from './session.js';
import { writeText } from './write-text.js';

/** Both sides agree already: only the base moves, and a file that has lost its id gets it back. */
export async function rememberQuietly(session: Session, plans: readonly PostPlan[]): Promise<void> {
  for (const plan of plans) {
    const { ours, theirs, base } = plan.triple;
    if (!ours || !theirs) continue;
    const { timezone } = session.world.facts;
    const text =
      ours.id === undefined ? changedDraftText(ours, { id: theirs.id, fields: {} }, timezone) : ours.text;
    const problems = await writeText(session, ours, text);
    const references =
      base && base.ours.body === ours.body
        ? base.ours.references
        : currentBinding(session, plan.path).bind(ours.body).references;
    await rememberAgreement(session, { path: ours.path, text, theirs, references });
    session.results.set(plan.path, { plan, outcome: 'remembered', post: theirs, problems });
  }
}
