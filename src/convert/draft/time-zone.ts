const offsetZone = /^([+-])(\d{2}):?(\d{2})$/;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes and seconds by which local time is ahead of UTC at an instant, in milliseconds. The zone is an IANA name or
 * `+05:30`, as WordPress has them; a name that the platform does not know throws a RangeError.
 */
export function offsetAt(utc: number, timezone: string): number {
  if (timezone === 'UTC') return 0;
  const fixed = offsetZone.exec(timezone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3])) * 60_000;
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(timezone).formatToParts(utc)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(utc / 1000) * 1000;
}

/**
 * The instant of a local time (given as if it were UTC). As PHP does it: a time that the clocks skip moves forward, of
 * one that happens twice the later counts (wordpress.md 4.5).
 */
export function instantOfLocal(local: number, timezone: string): number {
  const day = 86_400_000;
  const before = local - offsetAt(local - day, timezone);
  const after = local - offsetAt(local + day, timezone);
  const fits = [before, after].filter((utc) => utc + offsetAt(utc, timezone) === local);
  return fits.length > 0 ? Math.max(...fits) : before;
}

function formatOf(timezone: string): Intl.DateTimeFormat {
  let format = formats.get(timezone);
  if (!format) {
    const digits = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    const fields = { calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' } as const;
    format = new Intl.DateTimeFormat('en-US', {
      ...digits,
      ...fields,
      year: 'numeric',
      second: '2-digit',
      timeZone: timezone,
    });
    formats.set(timezone, format);
  }
  return format;
}
