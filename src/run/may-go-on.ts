import type { Plan } from '../model/plan.js';
import { runPreview } from '../sync/plan/run-preview.js';
import type { World } from '../sync/world.js';

/** Whether a run may write: a person is asked where a blog comes down for the first time or a post becomes public. */
export async function mayGoOn(plan: Plan, world: World): Promise<boolean> {
  const { confirmRun } = world.options;
  if (confirmRun === undefined) return true;
  const preview = runPreview(plan, world);
  if (preview.firstPull === undefined && preview.goingPublic.length === 0) return true;
  return confirmRun(preview);
}
