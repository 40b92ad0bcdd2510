import { diffIndices } from 'node-diff3';
import { wordsShared } from './words-shared.js';
import type { Token } from './token.js';

/** A stretch of the base that one side replaced: `base[start, end)` by `side[from, to)`. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What one side changed, in order, compared by text alone. A stretch of edited tokens is one hunk each, where they
 * can be paired, so that what the other side put between two of them has its place.
 */
export function findHunks(base: readonly Token[], side: readonly Token[]): readonly Hunk[] {
  const differences = diffIndices(
    base.map((token) => token.text),
    side.map((token) => token.text),
  );
  return differences.flatMap(({ buffer1: [start, length], buffer2: [from, count] }) => {
    const hunk = { start, end: start + length, from, to: from + count };
    return length > 1 && length === count && isPaired(hunk, base, side) ? split(hunk) : [hunk];
  });
}

function isPaired(hunk: Hunk, base: readonly Token[], side: readonly Token[]): boolean {
  const before = base.slice(hunk.start, hunk.end);
  return before.every((token, at) => wordsShared(token.text, side[hunk.from + at]?.text ?? '') >= 0.5);
}

function split(hunk: Hunk): readonly Hunk[] {
  const count = hunk.end - hunk.start;
  return Array.from({ length: count }, (_, at) => ({
    start: hunk.start + at,
    end: hunk.start + at + 1,
    from: hunk.from + at,
    to: hunk.from + at + 1,
  }));
}
