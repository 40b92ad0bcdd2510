import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestCommon } from '../../../../src/convert/pair/longest-common.js';

/** The length of a longest common subsequence, the slow and plain way. */
function lengthOf(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  const without = lengthOf(rest, other);
  return at < 0 ? without : Math.max(without, 1 + lengthOf(rest, other.slice(at + 1)));
}

describe('longestCommon', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });

  it('is common, rises on both sides, and is as long as can be', () => {
    fc.assert(
      fc.property(letters, letters, (one, other) => {
        const matches = longestCommon(one, other);
        let [before, beforeOther] = [-1, -1];
        for (const [at, there] of matches) {
          expect(one[at]).toBe(other[there]);
          expect(at).toBeGreaterThan(before);
          expect(there).toBeGreaterThan(beforeOther);
          [before, beforeOther] = [at, there];
        }
        expect(matches).toHaveLength(lengthOf(one, other));
      }),
      { numRuns: 1000 },
    );
  });

  it('takes no more than a moment for lists that have nothing in common', () => {
    const [one, other] = ['a', 'b'].map((sign) =>
      Array.from({ length: 50_000 }, (_, index) => `${sign}${index}`),
    );
    const start = performance.now();
    expect(longestCommon(one!, other!)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
