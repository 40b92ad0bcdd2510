/** The names of one taxonomy on four sides; undefined where a side does not have the key. */
export interface TermSetSides {
  /** Absent when the two sides were never seen to agree. */
  readonly base?: { readonly ours?: readonly string[]; readonly theirs?: readonly string[] };
  readonly ours?: readonly string[];
  readonly theirs?: readonly string[];
}

/** The whole new set for a side that must change. */
export interface TermSetOutcome {
  readonly ours?: readonly string[];
  readonly theirs?: readonly string[];
  readonly conflict?: boolean;
}

/**
 * Merges the terms of a post element by element: what was added or removed on one side is added or removed on the
 * other, in the order in which it stands. Sets have no order, so a new order is no edit. A term added on one side and
 * removed on the other stays.
 */
export function mergeTermSets({ base, ours, theirs }: TermSetSides): TermSetOutcome {
  if (!theirs) return {};
  if (!ours) return base?.theirs && !sameSet(theirs, base.theirs) ? { ours: theirs } : {};
  if (!base) return sameSet(ours, theirs) ? {} : { conflict: true };
  // A side without a past states its whole set, against what the other side was.
  const here = changes(base.ours ?? base.theirs ?? [], ours);
  const there = changes(base.theirs ?? base.ours ?? [], theirs);
  return {
    ...changedSet('ours', ours, apply(ours, there, here)),
    ...changedSet('theirs', theirs, apply(theirs, here, there)),
  };
}

interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function changes(before: readonly string[], after: readonly string[]): Changes {
  return { added: without(after, before), removed: without(before, after) };
}

function apply(set: readonly string[], from: Changes, own: Changes): readonly string[] {
  return [...new Set([...without(set, without(from.removed, own.added)), ...from.added])];
}

function changedSet(
  side: 'ours' | 'theirs',
  before: readonly string[],
  after: readonly string[],
): TermSetOutcome {
  return sameSet(before, after) ? {} : { [side]: after };
}

function without(set: readonly string[], removed: readonly string[]): readonly string[] {
  const gone = new Set(removed);
  return set.filter((name) => !gone.has(name));
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return without(one, other).length === 0 && without(other, one).length === 0;
}
