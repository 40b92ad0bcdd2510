import { diffTexts } from './diff-texts.js';
import type { Hunk } from './hunk.js';
import type { Token } from './token.js';
import { wordsShared } from './words-shared.js';

/**
 * What one side changed, in order, compared by text alone. A stretch of edited tokens is one hunk each, where they
 * can be paired, so that what the other side put between two of them has its place.
 */
export function findHunks(base: readonly Token[], side: readonly Token[]): readonly Hunk[] {
  const differences = diffTexts(
    base.map((token) => token.text),
    side.map((token) => token.text),
  );
  return differences.flatMap((hunk) => (isPaired(hunk, base, side) ? split(hunk) : [hunk]));
}

function isPaired(hunk: Hunk, base: readonly Token[], side: readonly Token[]): boolean {
  const length = hunk.end - hunk.start;
  if (length < 2 || length !== hunk.to - hunk.from) return false;
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
