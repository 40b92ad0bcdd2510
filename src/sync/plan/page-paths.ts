import type { PostId } from '../../model/ids.js';
import type { World } from '../world.js';

/** Pages by the path of their slugs (`about/team`), both ways. */
export interface PagePaths {
  readonly pathOf: ReadonlyMap<PostId, string>;
  readonly idOf: ReadonlyMap<string, PostId>;
}

interface Node {
  readonly slug: string;
  readonly parent: PostId | null;
}

/** Of every post that the world knows and that has a parent, or could be one. */
export function pagePaths(world: World): PagePaths {
  const nodes = new Map<PostId, Node>();
  for (const { id, slug, parent } of world.summaries) nodes.set(id, { slug, parent: parent ?? null });
  for (const { theirs } of world.triples) {
    if (theirs) nodes.set(theirs.id, { slug: theirs.slug, parent: theirs.parent ?? null });
  }
  const pathOf = new Map([...nodes.keys()].map((id) => [id, pathTo(id, nodes)]));
  return { pathOf, idOf: new Map([...pathOf].map(([id, path]) => [path, id])) };
}

function pathTo(id: PostId, nodes: ReadonlyMap<PostId, Node>): string {
  const slugs: string[] = [];
  const passed = new Set<PostId>();
  for (let at: PostId | null = id; at !== null && !passed.has(at); at = nodes.get(at)?.parent ?? null) {
    passed.add(at);
    slugs.unshift(nodes.get(at)?.slug ?? String(at));
  }
  return slugs.join('/');
}
