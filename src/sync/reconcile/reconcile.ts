import type { DraftPath } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import type { Triple } from '../../model/triple.js';
import type { Perspective } from '../perspective.js';
import { bothNew } from './both-new.js';
import { bothPresent } from './both-present.js';
import { goneHere, goneThere } from './one-side-gone.js';
import { onlyOurs } from './only-ours.js';
import { onlyTheirs } from './only-theirs.js';
import { postPlan } from './post-plan.js';

/**
 * The table of the design, whole: what becomes of one post, whatever the direction of the run. A trashed post counts as
 * not there. `newPath` names the file for a post that has none.
 */
export function reconcile(triple: Triple, view: Perspective, newPath: () => DraftPath): PostPlan {
  const { base, ours, theirs } = triple;
  if (base && ours && theirs) return bothPresent({ ...triple, base, ours, theirs }, view);
  if (base && ours) return goneThere({ ...triple, base, ours }, view);
  if (base && theirs)
    return fileAgain({ ...triple, base, theirs }, view) ?? goneHere({ ...triple, base, theirs }, view);
  if (base) return postPlan(triple, 'forget');
  if (ours && theirs) return bothNew({ ...triple, ours, theirs }, view);
  if (ours) return onlyOurs({ ...triple, ours }, view);
  if (theirs) return onlyTheirs({ ...triple, theirs }, newPath(), view);
  throw new Error('A triple without any side cannot be reconciled.');
}

/** A file removed here, its post edited there, and the writer wants it back: as if it were new. */
function fileAgain(
  triple: Required<Pick<Triple, 'base' | 'theirs'>> & Triple,
  view: Perspective,
): PostPlan | undefined {
  const { base, theirs, conflict } = triple;
  if (conflict?.kind !== 'removed-here' || conflict.resolution !== 'theirs') return undefined;
  return onlyTheirs({ ...triple, theirs }, base.path, view);
}
