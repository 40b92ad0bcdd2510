import type { BaseSummary } from '../../model/base-summary.js';
import type { DraftPath } from '../../model/ids.js';
import type { World } from '../world.js';

const made = new WeakMap<World, ReadonlyMap<DraftPath, BaseSummary['references']>>();

/** How the references of each draft stood on the site when both sides last agreed. */
export function recordedReferences(world: World): (path: DraftPath) => BaseSummary['references'] | undefined {
  return (path) => {
    const known = made.get(world) ?? referencesByPath(world);
    made.set(world, known);
    return known.get(path);
  };
}

/** A file that was moved is the same draft. */
function referencesByPath({ summaries, triples }: World): ReadonlyMap<DraftPath, BaseSummary['references']> {
  const moved = triples.flatMap(({ base, ours }) =>
    base && ours ? [[ours.path, base.ours.references] as const] : [],
  );
  return new Map([...summaries.map(({ path, references }) => [path, references] as const), ...moved]);
}
