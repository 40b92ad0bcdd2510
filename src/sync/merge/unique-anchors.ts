import type { Hunk } from './hunk.js';

/**
 * The texts that stand exactly once in a stretch of either list, as pairs of places, so many that both go up
 * (patience sorting): what surely is the same text.
 */
export function uniqueAnchors(
  base: readonly string[],
  side: readonly string[],
  { start, end, from, to }: Hunk,
): readonly (readonly [at: number, there: number])[] {
  const places = oncePlaced(side, from, to);
  const pairs: (readonly [number, number])[] = [];
  for (const [text, at] of oncePlaced(base, start, end)) {
    const there = places.get(text);
    if (there !== undefined) pairs.push([at, there]);
  }
  return longestRising(pairs);
}

function oncePlaced(list: readonly string[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  for (let at = start; at < end; at += 1) {
    const text = list[at] ?? '';
    if (places.has(text)) repeated.add(text);
    places.set(text, at);
  }
  for (const text of repeated) places.delete(text);
  return new Map([...places].sort(([, one], [, other]) => one - other));
}

/** Of pairs that rise in the first number, the most that rise in the second too. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, there], at) => {
    const rank = firstNotBelow(ends, there, (index) => pairs[index]?.[1] ?? 0);
    before[at] = rank > 0 ? (ends[rank - 1] ?? -1) : -1;
    ends[rank] = at;
  });
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

function firstNotBelow(ends: readonly number[], wanted: number, valueOf: (index: number) => number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueOf(ends[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
