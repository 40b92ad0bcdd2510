import type { PostId, UserId } from '../../model/ids.js';
import type { Lookup } from '../fields/lookup.js';
import type { World } from '../world.js';
import { keepsSeries, seriesTaxonomy } from '../series/series-taxonomy.js';
import type { PagePaths } from './page-paths.js';
import { pagePaths } from './page-paths.js';

/** The names of a world that are the same from every draft. */
export type WorldNames = Omit<Lookup, 'mediaSource'>;

const made = new WeakMap<World, WorldNames>();

/** Looks every name up in constant time; made once for a world. */
export function worldNames(world: World): WorldNames {
  const names = made.get(world) ?? makeNames(world);
  made.set(world, names);
  return names;
}

function makeNames(world: World): WorldNames {
  const slugs = new Map(world.users.map(({ id, slug }) => [id, slug]));
  const ids = new Map(world.users.map(({ id, slug }) => [slug, id]));
  let made: PagePaths | undefined;
  const pages = (): PagePaths => (made ??= pagePaths(world));
  return {
    terms: world.terms,
    seriesTaxonomy: (type) => (keepsSeries(world, type) ? seriesTaxonomy(world) : undefined),
    newPart: (id: PostId) => world.newParts?.numbers.get(id),
    userSlug: (id: UserId) => slugs.get(id),
    userId: (slug: string) => ids.get(slug),
    pagePath: (id: PostId) => pages().pathOf.get(id),
    pageId: (path: string) => pages().idOf.get(path),
  };
}
