import type { DraftPath, Hash, MediaId, PostId, UserId } from '../../model/ids.js';
import { relativePath } from '../references/relative-path.js';
import type { Lookup } from '../fields/lookup.js';
import type { World } from '../world.js';
import { pagePaths } from './page-paths.js';

/** The names of a world, made once; `from(path)` gives them as one draft writes them (paths relative to its file). */
export interface WorldNames {
  from(path: DraftPath): Lookup;
}

/** Looks every name up in constant time. */
export function worldNames(world: World): WorldNames {
  const slugs = new Map(world.users.map(({ id, slug }) => [id, slug]));
  const ids = new Map(world.users.map(({ id, slug }) => [slug, id]));
  const pages = pagePaths(world);
  const sources = mediaSources(world);
  return {
    from: (path) => ({
      terms: world.terms,
      userSlug: (id: UserId) => slugs.get(id),
      userId: (slug: string) => ids.get(slug),
      pagePath: (id: PostId) => pages.pathOf.get(id),
      pageId: (pagePath: string) => pages.idOf.get(pagePath),
      mediaSource: (id: MediaId) => sources(id, path),
    }),
  };
}

function mediaSources(world: World): (id: MediaId, from: DraftPath) => string | undefined {
  const files = new Map<Hash, DraftPath>([...world.mediaFiles].map(([path, hash]) => [hash, path]));
  const local = new Map(world.knownMedia.map(({ id, hash }) => [id, files.get(hash)]));
  return (id, from) => {
    const path = local.get(id);
    return path === undefined ? world.media.get(id)?.url : relativePath(from, path);
  };
}
