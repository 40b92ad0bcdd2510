import { foldTermName, plainTermName } from '../terms/term-name.js';
import { orderParts } from './order-parts.js';
import { seriesProblems } from './series-problems.js';
import { isPublic, type Series, type SeriesEntry, type SeriesPart } from './series.js';

/** What `galley.yaml` says of one series. */
export interface SeriesSettings {
  /** How many parts there will be, when that is known. */
  readonly parts?: number;
}

/**
 * The series of all posts, by name. M is the larger of the number of public parts and the highest public part number,
 * or the configured total where that is larger still. Two names that differ in case only are one series.
 */
export function seriesOf<Entry extends SeriesEntry>(
  entries: readonly Entry[],
  settings: (name: string) => SeriesSettings | undefined = () => undefined,
): readonly Series<Entry>[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries.filter(({ series }) => series !== undefined)) {
    const name = entry.series ?? '';
    if (plainTermName(name) === '') continue;
    const key = foldTermName(name);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].map((group) => oneSeries(group, settings));
}

function oneSeries<Entry extends SeriesEntry>(
  group: readonly Entry[],
  settings: (name: string) => SeriesSettings | undefined,
): Series<Entry> {
  const page = group.find(({ type, part }) => type === 'page' && part === undefined);
  const posts = group.filter((entry) => entry !== page);
  const { parts, duplicates, unnumbered } = orderParts(posts);
  const name = plainTermName((parts[0]?.entry ?? group[0])?.series ?? '');
  return {
    name,
    parts,
    total: Math.max(publicTotal(parts), settings(name)?.parts ?? 0),
    ...(page && { page }),
    problems: seriesProblems(name, { parts, duplicates, unnumbered }),
  };
}

function publicTotal(parts: readonly SeriesPart[]): number {
  const numbers = parts.filter(({ entry }) => isPublic(entry)).map(({ part }) => part);
  return Math.max(0, numbers.length, ...numbers);
}
