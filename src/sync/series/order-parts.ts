import type { SeriesEntry, SeriesPart } from './series.js';

/** The parts of a series in order, and the posts that have no place in it. */
export interface OrderedParts<Entry extends SeriesEntry = SeriesEntry> {
  readonly parts: readonly SeriesPart<Entry>[];
  /** Posts that claim the number of another one. */
  readonly duplicates: readonly { readonly first: SeriesPart<Entry>; readonly second: SeriesPart<Entry> }[];
  readonly unnumbered: readonly Entry[];
}

/**
 * Orders by part number; of two with one number the one that was on the site first keeps it. A series in which nobody
 * numbered anything goes by date, as plugins without part numbers show it.
 */
export function orderParts<Entry extends SeriesEntry>(posts: readonly Entry[]): OrderedParts<Entry> {
  const numbered = posts.filter(({ part }) => part !== undefined);
  if (numbered.length === 0) {
    const parts = posts.toSorted(byDate).map((entry, at) => ({ part: at + 1, entry }));
    return { parts, duplicates: [], unnumbered: [] };
  }
  const holders = new Map<number, SeriesPart<Entry>>();
  const duplicates: { first: SeriesPart<Entry>; second: SeriesPart<Entry> }[] = [];
  for (const entry of numbered.toSorted(byAge)) {
    const second = { part: entry.part ?? 0, entry };
    const first = holders.get(second.part);
    if (first) duplicates.push({ first, second });
    else holders.set(second.part, second);
  }
  const parts = [...holders.values()].sort((one, other) => one.part - other.part);
  return { parts, duplicates, unnumbered: posts.filter(({ part }) => part === undefined) };
}

function byAge(one: SeriesEntry, other: SeriesEntry): number {
  return (one.id ?? Number.MAX_SAFE_INTEGER) - (other.id ?? Number.MAX_SAFE_INTEGER) || byPath(one, other);
}

/** Undated posts come last: they are still being written. */
function byDate(one: SeriesEntry, other: SeriesEntry): number {
  const [left, right] = [one.date ?? '9999', other.date ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return byAge(one, other);
}

function byPath(one: SeriesEntry, other: SeriesEntry): number {
  return one.path < other.path ? -1 : Number(one.path > other.path);
}
