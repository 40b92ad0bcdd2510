import { instantOfLocal, offsetAt } from './time-zone.js';

const dateForm =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|z|UTC|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * The date of a draft as UTC, `2026-04-05T16:30:00Z`; in `timezone` where it has no offset. Seconds and the time of
 * day may be missing, fractions are cut. Undefined for what is no date, `2026-02-30` too.
 */
export function parseLocalDate(text: string, timezone: string): string | undefined {
  const match = dateForm.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(numberOf);
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(local);
  const isReal =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  if (!isReal || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = match[7];
  return utcText(offset === undefined ? instantOfLocal(local, timezone) : local - offsetOf(offset));
}

/** A UTC date in local time with its offset, `2026-04-05T18:30:00+02:00`; in UTC where the offset is no whole minute. */
export function formatLocalDate(utc: string, timezone: string): string {
  const instant = Date.parse(utc);
  const offset = offsetAt(instant, timezone);
  if (offset % 60_000 !== 0) return utc;
  const local = utcText(instant + offset).slice(0, -1);
  const minutes = Math.abs(offset) / 60_000;
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${local}${offset < 0 ? '-' : '+'}${clock.join(':')}`;
}

function numberOf(digits: string | undefined): number {
  return Number(digits ?? 0);
}

function offsetOf(text: string): number {
  if (!/^[+-]/.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.replace(':', '').slice(3) || 0);
  return (text.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

function utcText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}
