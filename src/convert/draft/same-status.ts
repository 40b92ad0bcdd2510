import type { Status } from '../../model/status.js';

/**
 * Whether two statuses say the same of a post with this date (UTC) at this moment (milliseconds): `publish` with a
 * date that is still to come and `future` are one value.
 */
export function sameStatus(
  one: Status,
  other: Status,
  { date, now }: { readonly date: string | null | undefined; readonly now: number },
): boolean {
  if (one === other) return true;
  const both = new Set([one, other]);
  return both.has('publish') && both.has('future') && typeof date === 'string' && Date.parse(date) > now;
}
