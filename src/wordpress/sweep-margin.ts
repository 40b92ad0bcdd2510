const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
/** `modified` counts whole seconds and the parameter is exclusive; a second more for clocks of several servers. */
const usual = 3 * second;
const aroundClockChange = hour + usual;

/** Two instants in milliseconds, UTC, and the site's zone. */
export interface SweepSpan {
  readonly since: number;
  readonly now: number;
  readonly timezone: string;
}

/**
 * How far to look back behind the newest `modified` seen, in milliseconds. WordPress compares in the site's
 * local time, which runs backwards when summer time ends: changes made in that hour would be missed
 * (wordpress.md 5). Where no such change lies between, a margin of seconds keeps the look cheap.
 */
export function sweepMargin({ since, now, timezone }: SweepSpan): number {
  if (now - since > 14 * day) return aroundClockChange;
  return offsetAt(since - hour, timezone) === offsetAt(now + hour, timezone) ? usual : aroundClockChange;
}

/** The zone's own words for its offset at an instant (`GMT+2`). */
function offsetAt(instant: number, timeZone: string): string {
  // Node 20 does not take an offset for a zone; it never changes anyway.
  if (/^[+-]\d\d:\d\d$/.test(timeZone)) return timeZone;
  try {
    const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', year: 'numeric' });
    return format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  } catch {
    return String(instant);
  }
}
