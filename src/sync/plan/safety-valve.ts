import type { Plan } from '../../model/plan.js';
import type { Valve } from '../../model/valve.js';
import type { World } from '../world.js';

/** The valve that a plan closes, if any. */
export function safetyValve(_plan: Plan, _world: World): Valve | undefined {
  return undefined;
}
