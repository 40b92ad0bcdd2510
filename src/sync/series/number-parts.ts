import type { PostId } from '../../model/ids.js';
import { foldTermName } from '../terms/term-name.js';
import { titlePart } from './title-part.js';

/** A post of a series that comes down without saying which part it is. */
export interface UnnumberedPost {
  readonly id: PostId;
  readonly series: string;
  readonly title: string;
  /** UTC; null while it floats. */
  readonly date: string | null;
  readonly isPublic: boolean;
  /** As the site itself shows or keeps it. */
  readonly told?: number;
}

/** Part numbers for posts that come down, and those among them that were concluded and not read. */
export interface NumberedParts {
  readonly numbers: ReadonlyMap<PostId, number>;
  readonly inferred: readonly InferredNumbers[];
}

export interface InferredNumbers {
  readonly series: string;
  readonly from: 'titles' | 'dates';
  readonly ids: readonly PostId[];
}

type Numbers = readonly (readonly [PostId, number])[];

/**
 * Numbers the posts of each series: as the site tells, then as titles say (`Part 2`), and where neither tells of any
 * post, by date, as plugins without numbers show them. A number that two posts would have, or that is taken here
 * already, is given to neither: no post is ever numbered wrongly for want of a better number.
 */
export function numberParts(
  posts: readonly UnnumberedPost[],
  taken: (series: string) => ReadonlySet<number>,
): NumberedParts {
  const numbers = new Map<PostId, number>();
  const inferred: InferredNumbers[] = [];
  for (const group of bySeries(posts)) {
    const series = group[0]!.series;
    const used = new Set(taken(series));
    const give = (found: Numbers): readonly PostId[] =>
      unique(found, used).map((pair) => mark(pair, used, numbers));
    give(group.flatMap(({ id, told }) => (told === undefined ? [] : [[id, told] as const])));
    const open = group.filter(({ told }) => told === undefined);
    const titles = give(titled(open));
    if (titles.length > 0) inferred.push({ series, from: 'titles', ids: titles });
    if (used.size > 0) continue;
    const dates = give(dated(open));
    if (dates.length > 0) inferred.push({ series, from: 'dates', ids: dates });
  }
  return { numbers, inferred };
}

function bySeries(posts: readonly UnnumberedPost[]): readonly (readonly UnnumberedPost[])[] {
  const groups = new Map<string, UnnumberedPost[]>();
  for (const post of posts) {
    const key = foldTermName(post.series);
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return [...groups.values()];
}

function unique(found: Numbers, used: ReadonlySet<number>): Numbers {
  return found.filter(
    ([, part]) => !used.has(part) && found.filter(([, other]) => other === part).length === 1,
  );
}

function mark([id, part]: Numbers[number], used: Set<number>, numbers: Map<PostId, number>): PostId {
  used.add(part);
  numbers.set(id, part);
  return id;
}

/** A bare number at the end of a title may mean anything. */
function titled(posts: readonly UnnumberedPost[]): Numbers {
  return posts.flatMap(({ id, title }) => {
    const says = titlePart(title);
    return says?.certain && says.part > 0 ? [[id, says.part] as const] : [];
  });
}

function dated(posts: readonly UnnumberedPost[]): Numbers {
  return posts
    .filter(({ isPublic, date }) => isPublic && date !== null)
    .toSorted(
      (one, other) => (one.date! < other.date! ? -1 : Number(one.date! > other.date!)) || one.id - other.id,
    )
    .map(({ id }, at) => [id, at + 1]);
}
