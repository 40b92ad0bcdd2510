import type { PostPlan } from '../../model/plan.js';
import type { Session } from './session.js';

/** Lays theirs beside ours and keeps the conflict as it was seen; neither side is touched. */
export async function keepConflicts(session: Session, plans: readonly PostPlan[]): Promise<void> {
  const { folder } = session.workplace;
  for (const plan of plans) {
    const { conflict } = plan;
    if (conflict === undefined) continue;
    await folder.writeConflict(conflict);
    if (conflict.theirsText !== undefined) await folder.layTheirs(plan.path, conflict.theirsText);
    session.results.set(plan.path, { plan, outcome: 'conflict', problems: plan.problems });
  }
}
