import type { PostPlan } from '../../model/plan.js';
import type { World } from '../world.js';
import { isWithin } from './narrowed.js';
import { isSelected } from './selected.js';

/** Whether a run is about this post: among those that were named, and within what it was narrowed to. */
export function isAskedFor(post: Pick<PostPlan, 'path' | 'id' | 'type' | 'triple'>, world: World): boolean {
  const { only = [], narrowing } = world.options;
  return isSelected(post, only) && (narrowing === undefined || isWithin(post, narrowing, world));
}
