import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safetyValves, type SafetyInput } from '../../../src/sync/safety.js';

const calm: SafetyInput = { remembered: 100, left: { here: 100, there: 100 }, removals: 0, replaced: 0 };
const code = (change: Partial<SafetyInput>) => safetyValves({ ...calm, ...change })?.code;
const site = { url: 'https://site.test', name: 'Site' };
const seen = (change: object) => ({
  fingerprint: { remembered: site, seen: { ...site, knownPost: 'there' as const, ...change } },
});

describe('the safety valves', () => {
  it('stay open when little happens, and on a first run', () => {
    expect(safetyValves(calm)).toBeUndefined();
    expect(code({ remembered: 0, left: { here: 0, there: 0 } })).toBeUndefined();
  });
  it('close when one side is empty at once', () => {
    expect(code({ left: { here: 0, there: 100 } })).toBe('emptied-here');
    expect(code({ left: { here: 100, there: 0 } })).toBe('emptied-there');
    expect(code({ left: { here: 1, there: 100 } })).toBeUndefined();
    expect(code({ remembered: 1, left: { here: 0, there: 1 } })).toBeUndefined();
  });
  it('let all of them go when that is said', () => {
    expect(code({ left: { here: 0, there: 100 }, removals: 100, maxChanges: '100%' })).toBeUndefined();
  });
  it('close before another site', () => {
    expect(code(seen({}))).toBeUndefined();
    expect(code(seen({ url: 'http://www.site.test/' }))).toBeUndefined();
    expect(code(seen({ name: 'Renamed' }))).toBeUndefined();
    expect(code(seen({ knownPost: 'gone' }))).toBeUndefined();
    expect(code(seen({ name: 'Other', knownPost: 'gone' }))).toBe('another-site');
    expect(code(seen({ url: 'https://staging.test' }))).toBe('another-site');
    expect(code({ ...seen({ url: 'https://staging.test' }), adopt: true })).toBeUndefined();
  });
  it('close at more than half, or at what the writer says', () => {
    expect(code({ removals: 30, replaced: 20 })).toBeUndefined();
    expect(code({ removals: 30, replaced: 21 })).toBe('too-many-changes');
    expect(code({ replaced: 21, maxChanges: '20' })).toBe('too-many-changes');
    expect(code({ replaced: 21, maxChanges: '25 %' })).toBeUndefined();
    expect(code({ replaced: 60, maxChanges: 'many' })).toBe('too-many-changes');
  });
  it('never close below ten changes', () => {
    fc.assert(
      fc.property(
        fc.nat(9),
        fc.nat(9),
        fc.nat(40),
        fc.constantFrom('0', '0%', '3', '50%', undefined),
        (removals, replaced, more, max) => {
          fc.pre(removals + replaced < 10);
          const input = {
            remembered: removals + replaced + more,
            left: { here: 1, there: 1 },
            removals,
            replaced,
          };
          expect(safetyValves({ ...input, ...(max !== undefined && { maxChanges: max }) })).toBeUndefined();
        },
      ),
    );
  });
  it('say how to go on, and going on so works', () => {
    const valve = safetyValves({ ...calm, removals: 80 });
    const [, limit] = /--max-changes (\d+)/.exec(valve?.hint ?? '') ?? [];
    expect(code({ removals: 80, maxChanges: limit ?? '' })).toBeUndefined();
  });
});
