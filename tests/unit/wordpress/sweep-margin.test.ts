import { expect, it } from 'vitest';
import { sweepMargin } from '../../../src/wordpress/sweep-margin.js';

const margin = (since: string, now: string, timezone: string): number =>
  sweepMargin({ since: Date.parse(since), now: Date.parse(now), timezone });

it('looks back a few seconds as long as the clock of the site only goes on', () => {
  expect(margin('2026-07-01T10:00:00Z', '2026-07-03T10:00:00Z', 'Europe/Berlin')).toBe(3000);
  expect(margin('2026-10-25T01:30:00Z', '2026-10-25T01:40:00Z', '+05:30')).toBe(3000);
});

it('looks back more than an hour around the end of summer time, and after a long while', () => {
  for (const now of ['2026-10-25T00:50:00Z', '2026-10-25T01:10:00Z', '2026-10-27T01:10:00Z']) {
    expect(margin('2026-10-25T00:45:00Z', now, 'Europe/Berlin')).toBeGreaterThan(3_600_000);
  }
  expect(margin('2026-10-25T01:10:00Z', '2026-10-25T01:20:00Z', 'Europe/Berlin')).toBeGreaterThan(3_600_000);
  expect(margin('2026-01-01T00:00:00Z', '2026-03-01T00:00:00Z', 'UTC')).toBeGreaterThan(3_600_000);
});
