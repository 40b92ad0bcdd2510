import type { DraftPath } from '../../model/ids.js';
import { foldTermName } from '../terms/term-name.js';
import { titlePart, type TitlePart } from './title-part.js';

/** A post that may belong to a series nobody has noted down. */
export interface InferEntry {
  readonly path: DraftPath;
  readonly title: string;
  /** UTC; null while it floats. */
  readonly date: string | null;
  /** The drafts that its body links to. */
  readonly linksTo: readonly DraftPath[];
  /** Set when the post has a series already; it is then left alone. */
  readonly series?: string;
}

/** A series that titles and links point to. */
export interface InferredSeries {
  readonly series: string;
  readonly parts: readonly InferredPart[];
}

/** A proposal for one post, and what it rests on. */
export interface InferredPart {
  readonly path: DraftPath;
  readonly part: number;
  readonly from: 'title' | 'links';
}

interface Titled {
  readonly entry: InferEntry;
  readonly says: TitlePart;
}

/**
 * Proposes series from titles, and puts in a post without a number where it and a part link to each other. A bare
 * number at the end of a title counts only where two titles differ in nothing else. By name, parts in order; a number
 * claimed twice is proposed twice, for the writer to settle.
 */
export function inferSeries(entries: readonly InferEntry[]): readonly InferredSeries[] {
  const free = entries.filter(({ series }) => series === undefined);
  const groups = [...grouped(free).values()].filter(isSeries);
  const taken = new Set(groups.flatMap((group) => group.map(({ entry }) => entry.path)));
  const others = free.filter(({ path }) => !taken.has(path));
  return groups
    .map((group) => proposal(group, others))
    .sort((one, other) => (one.series < other.series ? -1 : Number(one.series > other.series)));
}

/** `Part 2: Fond Memories` names the series behind the number, when several posts do so. */
function grouped(entries: readonly InferEntry[]): ReadonlyMap<string, readonly Titled[]> {
  const groups = new Map<string, Titled[]>();
  for (const entry of entries) {
    const says = titlePart(entry.title);
    const name = says && (says.series || says.name);
    if (!says || !name) continue;
    const key = (says.series ? 'before ' : 'behind ') + foldTermName(name);
    groups.set(key, [...(groups.get(key) ?? []), { entry, says }]);
  }
  return groups;
}

function isSeries(group: readonly Titled[]): boolean {
  const numbers = new Set(group.map(({ says }) => says.part));
  return numbers.size > 1 || group.some(({ says }) => says.certain && says.series !== '');
}

function proposal(group: readonly Titled[], others: readonly InferEntry[]): InferredSeries {
  const titled = group.map(({ entry, says }): InferredPart => ({
    path: entry.path,
    part: says.part,
    from: 'title',
  }));
  const first = group.reduce((one, other) => (other.says.part < one.says.part ? other : one));
  const parts = [...titled, ...linkedParts(group, others)];
  return {
    series: first.says.series || first.says.name,
    parts: parts.sort((one, other) => one.part - other.part || (one.path < other.path ? -1 : 1)),
  };
}

/** Posts that a part links to and that link back, by date, on the numbers that are free. */
function linkedParts(group: readonly Titled[], others: readonly InferEntry[]): readonly InferredPart[] {
  const members = new Map(group.map(({ entry }) => [entry.path, entry]));
  const linked = others.filter(({ path, linksTo }) =>
    linksTo.some((target) => members.get(target)?.linksTo.includes(path)),
  );
  const used = new Set(group.map(({ says }) => says.part));
  let next = 1;
  return linked.toSorted(byDate).map(({ path }) => {
    while (used.has(next)) next += 1;
    used.add(next);
    return { path, part: next, from: 'links' };
  });
}

function byDate(one: InferEntry, other: InferEntry): number {
  const [left, right] = [one.date ?? '9999', other.date ?? '9999'];
  if (left !== right) return left < right ? -1 : 1;
  return one.path < other.path ? -1 : 1;
}
