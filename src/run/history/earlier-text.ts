import { frontMatterFromFields } from '../../convert/draft/front-matter-from-fields.js';
import { hashText } from '../../convert/draft/hash-text.js';
import { idInText } from '../../convert/draft/id-in-text.js';
import { editFrontMatter } from '../../convert/front-matter/edit-front-matter.js';
import type { Draft } from '../../model/draft.js';
import type { Fields } from '../../model/fields.js';
import type { HistoryEntry } from '../../model/history-entry.js';
import { equal } from '../../sync/fields/equal.js';
import { changedDraftText } from '../../sync/render/draft-text.js';

/**
 * The file as it last agreed with the site before a run: byte for byte where the history has that text with its id, else
 * the file that stands now with every field and the body of that time.
 */
export function earlierText(
  now: Draft,
  { base, id }: HistoryEntry,
  { known, timezone }: { readonly known: readonly HistoryEntry[]; readonly timezone: string },
): string {
  const texts = known.filter((entry) => entry.id === id).flatMap(({ text }) => text ?? []);
  // One from before the post had its id would be taken for a new draft.
  const exact = texts.find((text) => hashText(text) === base.ours.hash && idInText(text, now.site) === id);
  if (exact !== undefined) return exact;
  const { fields, body } = base.ours;
  const link = /^link:/m.test(now.text.slice(0, now.text.length - now.body.length));
  const text = changedDraftText(
    now,
    { ...(link ? { link: base.theirs.link } : {}), fields: differing(fields, now.fields), body },
    timezone,
  );
  return editFrontMatter(text, keysToDrop(now.fields, fields, timezone));
}

function differing(before: Fields, now: Fields): Fields {
  const names = (Object.keys(before) as (keyof Fields)[]).filter((name) => !equal(before[name], now[name]));
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/** Keys that came since. */
function keysToDrop(now: Fields, before: Fields, timezone: string): Record<string, undefined> {
  const kept = frontMatterFromFields(before, { timezone });
  const keys = Object.keys(frontMatterFromFields(now, { timezone })).filter((key) => !(key in kept));
  return Object.fromEntries(keys.filter((key) => key !== 'password').map((key) => [key, undefined]));
}
