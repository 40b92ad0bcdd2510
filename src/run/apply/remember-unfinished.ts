import type { PostPlan } from '../../model/plan.js';
import type { Session } from './session.js';

/**
 * Saves the bases of creates that an earlier run did not live to remember, before anything is merged into them: the
 * history keeps only what has a past. One that was only reserved has none yet, and a file without its id is known by its
 * intent alone.
 */
export async function rememberUnfinished(session: Session, plans: readonly PostPlan[]): Promise<void> {
  for (const { triple } of plans) {
    const { base, ours, unfinished } = triple;
    if (unfinished === undefined || base === undefined || base.ours.body === '') continue;
    if (ours?.id === base.id) await session.workplace.folder.writeBase(base);
  }
}
