import { Cron } from 'croner';
import { UsageError } from '../usage-error.js';

/** When runs begin; times in milliseconds since 1970. */
export interface Timetable {
  /** Of the first run. */
  readonly first: (now: number) => number;
  /** Of the run after one that began at `began` and is over by `now`. */
  readonly next: (began: number, now: number) => number;
}

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const shortest = 10_000;
const longest = 30 * 86_400_000;
/** So that many sites on one host, all on the hour, do not begin in the same second. */
const mostJitter = 30_000;

/** The timetable of `--every` or `--cron`, undefined without both; a UsageError for what cannot be read. `random` gives 0 to 1. */
export function timetableOf(
  { every, cron }: { readonly every?: string | undefined; readonly cron?: string | undefined },
  random: () => number,
): Timetable | undefined {
  if (every !== undefined && cron !== undefined)
    throw new UsageError('--every and --cron exclude each other.', { hint: 'Give one of the two.' });
  if (every !== undefined) return regular(readInterval(every), random);
  return cron === undefined ? undefined : byClock(readPattern(cron), random);
}

/** `90s`, `15m`, `2h`, `1d` in milliseconds, from 10 seconds to 30 days; a UsageError for anything else. */
export function readInterval(text: string): number {
  const [, count, unit] = /^(\d{1,7})\s*([smhd])$/.exec(text.trim()) ?? [];
  const interval = Number(count) * (units[unit ?? ''] ?? NaN);
  if (interval >= shortest && interval <= longest) return interval;
  throw new UsageError(`${text} is no interval.`, {
    hint: 'From 10s to 30d, as in 90s, 15m, 2h or 1d.',
  });
}

function regular(interval: number, random: () => number): Timetable {
  const jitter = (): number => random() * Math.min(mostJitter, interval / 10);
  return { first: (now) => now, next: (began, now) => Math.max(now, began + interval) + jitter() };
}

function readPattern(text: string): Cron {
  try {
    const cron = new Cron(text);
    if (cron.nextRun()) return cron;
  } catch {
    // What croner says is meant for programmers; the hint below is for writers.
  }
  throw new UsageError(`--cron "${text}" cannot be read, or never comes.`, {
    hint: 'Five fields: minute, hour, day, month, weekday, as in --cron "*/15 * * * *".',
  });
}

function byClock(cron: Cron, random: () => number): Timetable {
  const after = (now: number): number => {
    const next = cron.nextRun(new Date(now))?.getTime() ?? Infinity;
    const gap = (cron.nextRun(new Date(next))?.getTime() ?? Infinity) - next;
    return next + random() * Math.min(mostJitter, gap / 10);
  };
  return { first: after, next: (_began, now) => after(now) };
}
