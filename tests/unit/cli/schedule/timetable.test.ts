import { describe, expect, test } from 'vitest';
import { backoff } from '../../../../src/cli/schedule/backoff.js';
import { readInterval, timetableOf } from '../../../../src/cli/schedule/timetable.js';
import { UsageError } from '../../../../src/cli/usage-error.js';

const minute = 60_000;
const noon = Date.parse('2026-11-20T12:00:00Z');
const never = (): number => 0;

describe('a timetable', () => {
  test.each([
    ['10s', 10_000],
    ['90s', 90_000],
    ['15m', 15 * minute],
    ['2 h', 120 * minute],
    ['1d', 1440 * minute],
  ])('reads %s', (text, want) => expect(readInterval(text)).toBe(want));

  test.each(['', '15', '5s', '31d', '-1m', '1.5h', '15 minutes', 'm'])('refuses "%s"', (text) => {
    expect(() => readInterval(text)).toThrow(UsageError);
  });

  test('of an interval begins at once, counts from the beginning of a run, and never looks back', () => {
    const timetable = timetableOf({ every: '15m' }, never)!;
    expect(timetable.first(noon)).toBe(noon);
    expect(timetable.next(noon, noon + minute)).toBe(noon + 15 * minute);
    expect(timetable.next(noon, noon + 40 * minute)).toBe(noon + 40 * minute);
  });

  test('of a cron pattern waits for its first time', () => {
    const timetable = timetableOf({ cron: '*/15 * * * *' }, never)!;
    expect(timetable.first(noon + 1)).toBe(noon + 15 * minute);
    expect(timetable.next(noon, noon + 31 * minute)).toBe(noon + 45 * minute);
  });

  test('keeps many sites from beginning in the same second, by at most a tenth of the gap and 30 s', () => {
    const most = (): number => 1;
    expect(timetableOf({ every: '1m' }, most)!.next(noon, noon)).toBe(noon + minute + 6000);
    expect(timetableOf({ cron: '0 * * * *' }, most)!.first(noon + 1)).toBe(noon + 60 * minute + 30_000);
  });

  test.each([
    { cron: 'now and then' },
    { cron: '61 * * * *' },
    { cron: '0 0 31 2 *' },
    { every: '1m', cron: '* * * * *' },
  ])('refuses %o', (given) => expect(() => timetableOf(given, never)).toThrow(UsageError));

  test('is none where nobody asks for one', () => expect(timetableOf({}, never)).toBeUndefined());
});

test('after failures a site is left alone for a minute, two, four, an hour at most', () => {
  expect([0, 1, 2, 3, 7, 50].map(backoff)).toEqual([0, 1, 2, 4, 60, 60].map((minutes) => minutes * minute));
});
