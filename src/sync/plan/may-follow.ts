import type { PostPlan } from '../../model/plan.js';

/** Whether a post that nobody edited may be written so that it follows the rest of the world. */
export function mayFollow({ held, verdict, triple }: PostPlan): boolean {
  const quiet = verdict === 'in-step' || verdict === 'remember' || verdict === 'update';
  return quiet && held === undefined && triple.ours?.hold !== true;
}
