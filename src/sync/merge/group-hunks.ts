import type { Hunk } from './hunk.js';

/** What the hunks are made of: disputed blocks are looked at again line by line, disputed lines by the writer. */
export type Grain = 'blocks' | 'lines';

/** Hunks of both sides that meet, with the stretch of the base they cover together. */
export interface HunkGroup {
  readonly start: number;
  readonly end: number;
  readonly ours: readonly Hunk[];
  readonly theirs: readonly Hunk[];
}

interface Sided {
  readonly hunk: Hunk;
  readonly side: 'ours' | 'theirs';
}

/** Puts together what cannot be taken from each side on its own; every other hunk is a group by itself. */
export function groupHunks(
  ours: readonly Hunk[],
  theirs: readonly Hunk[],
  grain: Grain,
): readonly HunkGroup[] {
  const all = [...sided(ours, 'ours'), ...sided(theirs, 'theirs')].sort(inOrder);
  const groups: Sided[][] = [];
  for (const next of all) {
    const last = groups.at(-1);
    if (last?.some((member) => member.side !== next.side && clash(member.hunk, next.hunk, grain)))
      last.push(next);
    else groups.push([next]);
  }
  return groups.map(groupOf);
}

/**
 * Neighbours that are both edited do not clash. Two insertions at one place do, for their order is unknown; an edited
 * block may hide one, so that a block put beside it is looked at line by line.
 */
function clash(one: Hunk, other: Hunk, grain: Grain): boolean {
  if (one.start < other.end && other.start < one.end) return true;
  if (one.end !== other.start && other.end !== one.start) return false;
  if (grows(one) && grows(other)) return true;
  return grain === 'blocks' && (inserts(one) || inserts(other));
}

function inserts(hunk: Hunk): boolean {
  return hunk.start === hunk.end;
}

function grows(hunk: Hunk): boolean {
  return hunk.to - hunk.from > hunk.end - hunk.start;
}

function inOrder(one: Sided, other: Sided): number {
  return one.hunk.start - other.hunk.start || one.hunk.end - other.hunk.end;
}

function sided(hunks: readonly Hunk[], side: Sided['side']): readonly Sided[] {
  return hunks.map((hunk) => ({ hunk, side }));
}

function groupOf(members: readonly Sided[]): HunkGroup {
  const of = (side: Sided['side']) =>
    members.filter((member) => member.side === side).map(({ hunk }) => hunk);
  return {
    start: Math.min(...members.map(({ hunk }) => hunk.start)),
    end: Math.max(...members.map(({ hunk }) => hunk.end)),
    ours: of('ours'),
    theirs: of('theirs'),
  };
}
