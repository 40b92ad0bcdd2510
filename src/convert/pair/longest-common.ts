/** Indices of items that are the same on both sides, rising on both. */
export type Matches = readonly (readonly [one: number, other: number])[];

/** More differences than this are not followed: the work grows with their square. */
const MOST_DIFFERENCES = 1500;

/**
 * A longest common subsequence of two lists (Myers, "An O(ND) difference algorithm"). Where the lists differ in more than 1,500
 * places only what they have in common at both ends.
 */
export function longestCommon(one: readonly string[], other: readonly string[]): Matches {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const matches: (readonly [number, number])[] = [];
  for (let at = 0; at < head; at += 1) matches.push([at, at]);
  const left = one.slice(head, one.length - tail);
  const right = other.slice(head, other.length - tail);
  for (const [from, to] of middle(left, right)) matches.push([from + head, to + head]);
  for (let at = tail; at > 0; at -= 1) matches.push([one.length - at, other.length - at]);
  return matches;
}

function middle(one: readonly string[], other: readonly string[]): Matches {
  if (one.length === 0 || other.length === 0) return [];
  const trace = furthest(one, other);
  return trace ? walkBack(trace, one.length, other.length) : [];
}

/** For each number of differences, how far each diagonal reaches before it is spent. */
function furthest(one: readonly string[], other: readonly string[]): readonly Int32Array[] | undefined {
  const most = Math.min(MOST_DIFFERENCES, one.length + other.length);
  const reach = new Int32Array(2 * most + 3);
  const zero = most + 1;
  const trace: Int32Array[] = [];
  for (let spent = 0; spent <= most; spent += 1) {
    trace.push(reach.slice(zero - spent - 1, zero + spent + 2));
    for (let diagonal = -spent; diagonal <= spent; diagonal += 2) {
      const [below, above] = [reach[zero + diagonal - 1] ?? 0, reach[zero + diagonal + 1] ?? 0];
      let x = diagonal === -spent || (diagonal !== spent && below < above) ? above : below + 1;
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x += 1;
      reach[zero + diagonal] = x;
      if (x >= one.length && x - diagonal >= other.length) return trace;
    }
  }
  return undefined;
}

function walkBack(trace: readonly Int32Array[], length: number, otherLength: number): Matches {
  const matches: (readonly [number, number])[] = [];
  let [x, y] = [length, otherLength];
  for (let spent = trace.length - 1; spent >= 0; spent -= 1) {
    const reach = trace[spent];
    const at = (diagonal: number): number => reach?.[diagonal + spent + 1] ?? 0;
    const diagonal = x - y;
    const goesDown = diagonal === -spent || (diagonal !== spent && at(diagonal - 1) < at(diagonal + 1));
    const before = goesDown ? diagonal + 1 : diagonal - 1;
    const fromX = spent === 0 ? 0 : at(before);
    const fromY = spent === 0 ? 0 : fromX - before;
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      matches.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return matches.reverse();
}
