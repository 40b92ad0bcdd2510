import type { PostPlan } from '../../model/plan.js';
import type { RunOptions } from '../../model/run-options.js';

/**
 * What of a plan this run may do: the direction lets only one side be written, removals wait until they are asked for,
 * a file that is on hold is not pushed. What is left undone says why.
 */
export function restrict(plan: PostPlan, options: RunOptions): PostPlan {
  const bounded = restrictDirection(plan, options.direction);
  if (bounded.held !== undefined) return bounded;
  if (isRemoval(bounded) && !options.delete && !settledSo(bounded))
    return { ...bounded, held: 'a removal waits for --delete' };
  if (bounded.theirs !== undefined && bounded.triple.ours?.hold)
    return { ...bounded, held: 'on hold (hold: true)' };
  return bounded;
}

function isRemoval(plan: PostPlan): boolean {
  return plan.verdict === 'trash-ours' || plan.verdict === 'trash-theirs';
}

/** The writer answered a conflict with this very removal: that was the asking. */
function settledSo({ verdict, triple: { conflict } }: PostPlan): boolean {
  return verdict === 'trash-theirs'
    ? conflict?.kind === 'removed-here' && conflict.resolution === 'ours'
    : conflict?.kind === 'trashed-there' && conflict.resolution === 'theirs';
}

function restrictDirection(plan: PostPlan, direction: RunOptions['direction']): PostPlan {
  switch (direction) {
    case 'sync':
    case 'status':
      return plan;
    case 'push':
      return movedBoth(plan) ?? (plan.moved.there && writes(plan) ? hold(plan, changedThere) : plan);
    case 'pull':
      return movedBoth(plan) ?? (plan.moved.here && writes(plan) ? hold(plan, changedHere) : plan);
  }
}

function movedBoth(plan: PostPlan): PostPlan | undefined {
  const both = plan.moved.here && plan.moved.there && plan.triple.base !== undefined;
  const ours = plan.triple.ours !== undefined && plan.triple.theirs !== undefined;
  return both && ours ? hold(plan, bothSides) : undefined;
}

/** Said of what only `sync` may merge; such a post makes the run end with exit code 3. */
export const bothSides = 'changed on both sides: galley sync';

/** Said of what the other direction brings; a run in this one only counts it. */
export const changedThere = 'changed there: galley pull';
export const changedHere = 'changed here: galley push';

/** Said of what a run was not asked for. */
export const notAskedFor = 'not asked for';

function writes(plan: PostPlan): boolean {
  return plan.verdict !== 'in-step' && plan.verdict !== 'remember' && plan.verdict !== 'forget';
}

function hold(plan: PostPlan, held: string): PostPlan {
  return { ...plan, held };
}
