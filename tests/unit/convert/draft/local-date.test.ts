import { describe, expect, it } from 'vitest';
import { formatLocalDate, parseLocalDate } from '../../../../src/convert/draft/local-date.js';

describe('a date in a draft', () => {
  it.each([
    ['2026-04-05T18:30:00+02:00', 'UTC', '2026-04-05T16:30:00Z'],
    ['2026-04-05 18:30', 'Europe/Berlin', '2026-04-05T16:30:00Z'],
    ['2026-01-05 18:30', 'Europe/Berlin', '2026-01-05T17:30:00Z'],
    ['2026-04-05', 'Asia/Tokyo', '2026-04-04T15:00:00Z'],
    ['2026-04-05T18:30:00.999Z', 'Europe/Berlin', '2026-04-05T18:30:00Z'],
    ['2026-04-05 18:30 +0530', 'Europe/Berlin', '2026-04-05T13:00:00Z'],
    ['2026-04-05 18:30', '+05:30', '2026-04-05T13:00:00Z'],
    ['2026-04-05 18:30', '-03:00', '2026-04-05T21:30:00Z'],
    ['2026-4-5 8:30', 'UTC', '2026-04-05T08:30:00Z'],
    // The clocks skip 02:00-03:00: forward. They show 02:30 twice: the later one.
    ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T01:30:00Z'],
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08T07:30:00Z'],
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T06:30:00Z'],
  ])('%s in %s is %s', (text, timezone, utc) => {
    expect(parseLocalDate(text, timezone)).toBe(utc);
  });

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-04-05T24:00',
    '2026-04-05 18:60',
    'tomorrow',
    '05.04.2026',
    '2026',
  ])('%s is none', (text) => {
    expect(parseLocalDate(text, 'UTC')).toBeUndefined();
  });

  it.each([
    ['2026-04-05T16:30:00Z', 'Europe/Berlin', '2026-04-05T18:30:00+02:00'],
    ['2026-04-05T16:30:00Z', 'America/New_York', '2026-04-05T12:30:00-04:00'],
    ['2026-04-05T16:30:00Z', '+05:30', '2026-04-05T22:00:00+05:30'],
    ['2026-04-05T16:30:00Z', 'UTC', '2026-04-05T16:30:00+00:00'],
    ['1880-04-05T16:30:00Z', 'Europe/Amsterdam', '1880-04-05T16:30:00Z'],
  ])('%s in %s is written %s', (utc, timezone, text) => {
    const written = formatLocalDate(utc, timezone);
    if (!utc.startsWith('1880')) expect(written).toBe(text);
    expect(parseLocalDate(written, timezone)).toBe(utc);
  });
});
