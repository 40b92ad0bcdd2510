import type { PostPlan } from '../../model/plan.js';
import { refusedWork } from '../rights/refused-work.js';
import type { World } from '../world.js';

/**
 * Holds what the role may not do, before anything is written: the post waits, whole, and the others go on. Links and
 * navigation alone, which nobody here edited, wait without an error.
 */
export function holdRefused(post: PostPlan, world: World): PostPlan {
  const problems = refusedWork(post, world);
  if (problems.length === 0) return post;
  if (post.linksOnly) return { ...post, held: 'its links wait: your role may not edit it' };
  return { ...post, verdict: 'failed', problems: [...post.problems, ...problems] };
}
