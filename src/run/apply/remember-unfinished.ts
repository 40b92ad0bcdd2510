import type { Draft } from '../../model/draft.js';
import type { PostId } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import type { Session } from './session.js';
import { writeText } from './write-text.js';

/**
 * Saves the bases of creates that an earlier run did not live to remember, before anything is merged into them: the
 * history keeps only what has a past. One that was only reserved has none yet. A file without its id gets it first, or
 * the base would be one of a file that is gone; in a conflict it is not touched, and is known by its intent alone.
 */
export async function rememberUnfinished(session: Session, plans: readonly PostPlan[]): Promise<void> {
  for (const { triple, verdict } of plans) {
    const { base, ours, unfinished } = triple;
    if (unfinished === undefined || !base || !ours || base.ours.body === '') continue;
    const isNamed = ours.id === base.id || (verdict !== 'conflict' && (await name(session, ours, base.id)));
    if (isNamed) await session.workplace.folder.writeBase(base);
  }
}

/** False where the file was saved meanwhile. */
async function name(session: Session, ours: Draft, id: PostId): Promise<boolean> {
  const text = changedDraftText(ours, { id, fields: {} }, session.world.facts.timezone);
  return (await writeText(session, ours, text)).length === 0;
}
