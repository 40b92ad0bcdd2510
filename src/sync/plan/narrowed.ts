import type { PostPlan } from '../../model/plan.js';
import type { Narrowing } from '../../model/narrowing.js';
import type { UserId } from '../../model/ids.js';
import type { World } from '../world.js';
import { foldTermName } from '../terms/term-name.js';

/** Whether a post is one of those that a narrowed run is about: as the site has it, else as its draft says. */
export function isWithin(
  post: Pick<PostPlan, 'type' | 'triple'>,
  narrowing: Narrowing,
  world: World,
): boolean {
  const { since, statuses, types, author, category } = narrowing;
  return (
    (types === undefined || types.includes(post.type)) &&
    (statuses === undefined || statuses.includes(statusOf(post))) &&
    (since === undefined || isSince(post, since)) &&
    (author === undefined || authorsNamed(author, world).has(authorOf(post, world))) &&
    (category === undefined || isUnder(post, category, world))
  );
}

/** The users that a word means: a slug, a name, or `me`. */
export function authorsNamed(word: string, { facts, users }: World): ReadonlySet<UserId | undefined> {
  if (word === 'me') return new Set([facts.user.id]);
  const wanted = word.toLowerCase();
  const named = [facts.user, ...users].filter(
    ({ slug, name }) => slug.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return new Set(named.map(({ id }) => id));
}

/** The paths of categories that a word means: a path, or a name wherever it stands. */
export function categoriesNamed(word: string, { terms }: World): readonly string[] {
  const wanted = foldTermName(word);
  const categories = terms.terms.filter(({ taxonomy }) => taxonomy === 'category');
  return categories
    .filter(
      ({ id, name }) => foldTermName(name) === wanted || foldTermName(terms.pathOf(id) ?? '') === wanted,
    )
    .flatMap(({ id }) => terms.pathOf(id) ?? []);
}

function statusOf({ triple: { ours, theirs } }: Pick<PostPlan, 'triple'>): string {
  return theirs?.status ?? ours?.fields.status ?? 'draft';
}

/** A draft that the site does not have yet is being made now. */
function isSince({ triple: { theirs } }: Pick<PostPlan, 'triple'>, since: string): boolean {
  if (theirs === undefined) return true;
  return [theirs.date, theirs.modified].some((at) => at !== null && Date.parse(at) >= Date.parse(since));
}

function authorOf(
  { triple: { ours, theirs } }: Pick<PostPlan, 'triple'>,
  { facts, users }: World,
): UserId | undefined {
  if (theirs) return theirs.author;
  const slug = ours?.fields.author;
  return slug === undefined ? facts.user.id : users.find((user) => user.slug === slug)?.id;
}

function isUnder(
  { triple: { ours, theirs } }: Pick<PostPlan, 'triple'>,
  category: string,
  world: World,
): boolean {
  const here = theirs
    ? (theirs.terms['category'] ?? []).flatMap((id) => world.terms.pathOf(id) ?? [])
    : (ours?.fields.terms?.['category'] ?? []);
  const wanted = categoriesNamed(category, world);
  return here.some((path) => wanted.some((parent) => path === parent || path.startsWith(`${parent} > `)));
}
