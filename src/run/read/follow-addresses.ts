import { inParallel } from '../../basics/in-parallel.js';
import type { Triple } from '../../model/triple.js';
import type { Workplace } from '../../model/workplace.js';
import { entriesNow } from '../../sync/plan/views.js';
import { newPaths } from '../../sync/plan/new-paths.js';
import { linkCatalog } from '../../sync/references/link-catalog.js';
import { unknownAddresses } from '../../sync/references/unknown-addresses.js';
import type { World } from '../../sync/world.js';

/** In one run; a site whose texts have more dead ends gets the rest in the runs after it. */
const atMost = 500;

/**
 * The world, knowing where the site leads the addresses that stand in texts it sent and that no post has: an old slug
 * leads on to its post, and a machine that lost its state knows none. Each is asked for once, as any reader would.
 */
export async function followAddresses({ site }: Workplace, world: World): Promise<World> {
  const { direction } = world.options;
  const fresh = direction === 'pull' || direction === 'sync' ? world.triples.filter(bringsText) : [];
  if (fresh.length === 0) return world;
  const catalog = linkCatalog(entriesNow(world, newPaths(world)), world.facts.url, world.forwards);
  // One text after the other: a first pull has more of them than memory should hold.
  const unknown = new Map(fresh.flatMap(({ theirs }) => [...unknownAddresses(theirs!.content, catalog)]));
  const open = [...unknown].filter(([path]) => !world.forwards.has(path)).slice(0, atMost);
  const found = await inParallel(open, 4, async ([path, url]) => {
    const visit = await site.visit(url);
    if (visit === undefined) return undefined;
    const end = visit.kind === 'there' ? catalog.site.localize(visit.url)?.path : undefined;
    return [path, end === path ? '' : (end ?? '')] as const;
  });
  const forwards = new Map([...world.forwards, ...found.filter((each) => each !== undefined)]);
  return forwards.size === world.forwards.size ? world : { ...world, forwards };
}

/** Whether a text of the site may come down: one that no base knows, or not as it is now. */
function bringsText({ base, theirs }: Triple): boolean {
  return theirs !== undefined && (base === undefined || theirs.content !== base.theirs.content);
}
