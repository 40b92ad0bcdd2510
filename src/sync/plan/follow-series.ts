import type { PostId } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';

/** What the series make of a plan. */
export interface FollowedSeries {
  readonly posts: readonly PostPlan[];
  /** Posts whose navigation is out of date and that the plan does not see in full yet. */
  readonly wanted: readonly PostId[];
  readonly problems: readonly Problem[];
}

/** Gives every public part the navigation that it should have now. */
export function followSeries(posts: readonly PostPlan[], _entries: readonly Entry[], _world: World): FollowedSeries {
  return { posts, wanted: [], problems: [] };
}
