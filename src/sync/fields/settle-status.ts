import type { Fields } from '../../model/fields.js';

/**
 * The fields with `publish` and `future` made one value (design, "Dates"): a file that says `publish` with a date
 * to come means what WordPress calls `future`. A side that did not move since the base keeps the base's word, so
 * that the passing of time alone is no edit of ours.
 */
export function settleStatus(fields: Fields, now: number, base?: { before: Fields; word: string }): Fields {
  if (fields.status !== 'publish' && fields.status !== 'future') return fields;
  const untouched =
    base !== undefined && base.before.status === fields.status && base.before.date === fields.date;
  if (untouched && (base.word === 'publish' || base.word === 'future'))
    return { ...fields, status: base.word };
  return { ...fields, status: isToCome(fields.date, now) ? 'future' : 'publish' };
}

function isToCome(date: Fields['date'], now: number): boolean {
  return date !== undefined && date !== null && Date.parse(date) > now;
}
