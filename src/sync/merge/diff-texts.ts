import { diffIndices } from 'node-diff3';
import type { Hunk } from './hunk.js';
import { uniqueAnchors } from './unique-anchors.js';

/** What the exact search may cost; it takes time by the square, and worse where much repeats. */
const exactUpTo = 40_000;
const deepest = 40;

/**
 * Where two lists of texts differ, in order. Small differences are searched exactly; long stretches are first cut at
 * texts that stand once on either side (patience), and what has none of those counts as replaced whole: more is then
 * called changed than was, never less.
 */
export function diffTexts(base: readonly string[], side: readonly string[]): readonly Hunk[] {
  return diffWithin({ base, side }, { start: 0, end: base.length, from: 0, to: side.length }, 0);
}

interface Lists {
  readonly base: readonly string[];
  readonly side: readonly string[];
}

function diffWithin(lists: Lists, whole: Hunk, depth: number): readonly Hunk[] {
  const hunk = trimmed(lists, whole);
  const [length, count] = [hunk.end - hunk.start, hunk.to - hunk.from];
  if (length === 0 && count === 0) return [];
  if (length === 0 || count === 0) return [hunk];
  if (length * count <= exactUpTo) return exact(lists, hunk);
  const anchors = depth < deepest ? uniqueAnchors(lists.base, lists.side, hunk) : [];
  if (anchors.length === 0) return [hunk];
  return between(hunk, anchors).flatMap((gap) => diffWithin(lists, gap, depth + 1));
}

/** Without what is equal at both ends. */
function trimmed({ base, side }: Lists, hunk: Hunk): Hunk {
  let { start, end, from, to } = hunk;
  while (start < end && from < to && base[start] === side[from]) [start, from] = [start + 1, from + 1];
  while (start < end && from < to && base[end - 1] === side[to - 1]) [end, to] = [end - 1, to - 1];
  return { start, end, from, to };
}

function exact({ base, side }: Lists, { start, end, from, to }: Hunk): readonly Hunk[] {
  const found = diffIndices(base.slice(start, end), side.slice(from, to));
  return found.map(({ buffer1: [at, length], buffer2: [there, count] }) => ({
    start: start + at,
    end: start + at + length,
    from: from + there,
    to: from + there + count,
  }));
}

function between(hunk: Hunk, anchors: readonly (readonly [at: number, there: number])[]): readonly Hunk[] {
  const gaps: Hunk[] = [];
  let [start, from] = [hunk.start, hunk.from];
  for (const [at, there] of [...anchors, [hunk.end, hunk.to] as const]) {
    gaps.push({ start, end: at, from, to: there });
    [start, from] = [at + 1, there + 1];
  }
  return gaps;
}
