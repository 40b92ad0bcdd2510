import type { TermSlip } from '../model/run-options.js';
import { makePlan } from '../sync/plan/make-plan.js';
import { termSlips } from '../sync/plan/term-slips.js';
import type { World } from '../sync/world.js';

/** The world with every new name that a person, asked one by one, says is no slip; each is asked for once. */
export async function confirmTerms(world: World): Promise<World> {
  const { confirmTerm } = world.options;
  if (confirmTerm === undefined || world.options.dryRun || world.options.direction === 'status') return world;
  const slips = new Map<string, TermSlip>();
  for (const slip of makePlan(world).posts.flatMap((post) => termSlips(post, world))) {
    slips.set(`${slip.taxonomy}\n${slip.path}`, slip);
  }
  const confirmedTerms: TermSlip[] = [];
  for (const slip of slips.values()) if (await confirmTerm(slip)) confirmedTerms.push(slip);
  return confirmedTerms.length === 0 ? world : { ...world, confirmedTerms };
}
