import { equal } from '../fields/equal.js';

/** One value as it is on four sides; undefined where a side does not have the key. */
export interface ValueSides {
  /** Absent when the two sides were never seen to agree. */
  readonly base?: { readonly ours?: unknown; readonly theirs?: unknown };
  readonly ours?: unknown;
  readonly theirs?: unknown;
}

/** What is to be done about one value. */
export type ValueOutcome = 'nothing' | 'take-theirs' | 'send-ours' | 'conflict';

/**
 * Decides about one value, each side compared with its own past only. A key that the file lacks is taken when it is
 * known to have changed there, and never sent; a key that the site lacks is neither.
 */
export function mergeValue({ base, ours, theirs }: ValueSides): ValueOutcome {
  if (theirs === undefined) return 'nothing';
  if (ours === undefined) {
    const changed = base?.theirs !== undefined && !equal(theirs, base.theirs);
    return changed ? 'take-theirs' : 'nothing';
  }
  if (equal(ours, theirs)) return 'nothing';
  if (!base) return 'conflict';
  const changedHere = !equal(ours, base.ours);
  const changedThere = !equal(theirs, base.theirs);
  if (changedHere && changedThere) return 'conflict';
  if (changedHere) return 'send-ours';
  return changedThere ? 'take-theirs' : 'nothing';
}
