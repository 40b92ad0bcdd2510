import { editTag } from './edit-tag.js';
import { longestCommon } from './longest-common.js';
import type { Matches } from './longest-common.js';
import { looseKey, wordTokens } from './word-tokens.js';

/** An edit and the text it shall be made in, which says the same as `from` in another form. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly onto: string;
}

/**
 * Makes the edit that leads `from` to `to` in another form of the text: what the edit does not touch keeps its bytes. Undefined
 * when a place of the edit is not found there. Unproven: the caller reads the result.
 */
export function transferEdit({ from, to, onto }: Transfer): string | undefined {
  if (from === onto) return to;
  const [before, after, target] = [wordTokens(from), wordTokens(to), wordTokens(onto)];
  const places = new Map(longestCommon(before.map(looseKey), target.map(looseKey)));
  places.set(before.length, target.length);
  places.set(-1, -1);
  let text = '';
  let at = 0;
  for (const hunk of hunks(longestCommon(before, after), before.length, after.length)) {
    const range = rangeOf(hunk, places);
    if (!range || range.start < at) return undefined;
    const put = putText({ before, after, target }, hunk, range);
    text +=
      target.slice(at, range.start).join('') + (onto.includes('\r\n') ? put.replaceAll('\n', '\r\n') : put);
    at = range.end;
  }
  return text + target.slice(at).join('');
}

interface Tokens {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly target: readonly string[];
}

/** What the hunk puts there; within a tag only the attributes that it changes. */
function putText(
  { before, after, target }: Tokens,
  hunk: Hunk,
  range: { start: number; end: number },
): string {
  const to = after.slice(hunk.putStart, hunk.putEnd).join('');
  if (hunk.end !== hunk.start + 1 || hunk.putEnd !== hunk.putStart + 1 || range.end !== range.start + 1)
    return to;
  const edit = { from: before[hunk.start] ?? '', to, onto: target[range.start] ?? '' };
  return editTag(edit, (value) => transferEdit(value) ?? value.to) ?? to;
}

interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly putStart: number;
  readonly putEnd: number;
}

function hunks(matches: Matches, length: number, otherLength: number): readonly Hunk[] {
  const found: Hunk[] = [];
  let [start, putStart] = [0, 0];
  for (const [end, putEnd] of [...matches, [length, otherLength] as const]) {
    if (end > start || putEnd > putStart) found.push({ start, end, putStart, putEnd });
    [start, putStart] = [end + 1, putEnd + 1];
  }
  return found;
}

/** The words of the hunk itself, where they are found; else the gap between its neighbours. */
function rangeOf(
  { start, end }: Hunk,
  places: ReadonlyMap<number, number>,
): { start: number; end: number } | undefined {
  const first = start < end ? places.get(start) : undefined;
  const last = start < end ? places.get(end - 1) : undefined;
  const before = places.get(start - 1);
  const after = places.get(end);
  const from = first ?? (before === undefined ? undefined : before + 1);
  const until = last === undefined ? (start === end && before !== undefined ? before + 1 : after) : last + 1;
  return from === undefined || until === undefined || until < from ? undefined : { start: from, end: until };
}
