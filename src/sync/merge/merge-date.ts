import type { Fields } from '../../model/fields.js';
import type { FieldsSides } from './merge-fields.js';
import { mergeValue, type ValueOutcome } from './merge-value.js';

/**
 * Decides about the date. The date of a draft or pending post floats on the site: it is looked at only when the file
 * has it, and a new one there counts only where both sides had it pinned before. A post that was published or
 * scheduled there brings its date into the file.
 */
export function mergeDate({ base, ours, theirs }: FieldsSides): ValueOutcome {
  if (floats(theirs)) return mergeFloating({ ...(base && { base }), ours, theirs });
  if (!base) return mergeValue({ ours: ours.date, theirs: theirs.date });
  // Any date is news after one that floated.
  const past = floats(base.theirs) && !isPinned(base) ? null : base.theirs.date;
  return mergeValue({ ours: ours.date, theirs: theirs.date, base: { ours: base.ours.date, theirs: past } });
}

function mergeFloating({ base, ours, theirs }: FieldsSides): ValueOutcome {
  if (ours.date === undefined) return 'nothing';
  const now = theirs.date ?? null;
  const moved = base && isPinned(base) && now !== null;
  return mergeValue({
    ours: ours.date,
    theirs: now,
    base: { ours: base?.ours.date, theirs: moved ? base.theirs.date : now },
  });
}

/** True when both sides of a draft had a date that somebody set. */
function isPinned(base: NonNullable<FieldsSides['base']>): boolean {
  return floats(base.theirs) && isSet(base.ours.date) && isSet(base.theirs.date);
}

function isSet(date: Fields['date']): boolean {
  return date !== undefined && date !== null;
}

function floats(fields: Fields): boolean {
  return fields.status === 'draft' || fields.status === 'pending';
}
