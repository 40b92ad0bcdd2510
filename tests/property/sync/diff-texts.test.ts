import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../src/sync/merge/diff-texts.js';
import { mergeText } from '../../../src/sync/merge/merge-text.js';

const few = fc.constantFrom('a', 'b', 'c', '__proto__');
/** Long enough that the exact search gives way to anchors. */
const long = fc.array(fc.oneof(few, fc.integer({ min: 0, max: 400 }).map(String)), {
  minLength: 200,
  maxLength: 400,
});

describe('diffTexts', () => {
  it('tells hunks that turn the base into the side, with nothing equal at their ends', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(fc.array(few), fc.array(few)), fc.tuple(long, long)), ([base, side]) => {
        const rebuilt: string[] = [];
        let at = 0;
        for (const { start, end, from, to } of diffTexts(base, side)) {
          expect(start).toBeGreaterThanOrEqual(at);
          rebuilt.push(...base.slice(at, start));
          expect(rebuilt.length).toBe(from);
          rebuilt.push(...side.slice(from, to));
          expect(end - start + to - from).toBeGreaterThan(0);
          at = end;
        }
        expect([...rebuilt, ...base.slice(at)]).toEqual(side);
      }),
      { numRuns: 60 },
    );
  });

  it('finds nothing to tell of equal lists', () => {
    fc.assert(
      fc.property(long, (list) => {
        expect(diffTexts(list, list)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('takes no more than a moment for long texts that repeat themselves', () => {
    const same = Array.from({ length: 4000 }, (_, at) => (at % 2 ? 'ink' : `paper ${at % 7}`)).join('\n\n');
    const started = performance.now();
    const sides = {
      base: same,
      ours: `first\n\n${same.replace('paper 3', 'lead')}`,
      theirs: `${same}\n\nlast`,
    };
    expect(mergeText(sides)).toEqual({ kind: 'merged', text: `${sides.ours}\n\nlast` });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
