import type { BaseSummary } from '../../model/base-summary.js';
import type { DraftPath } from '../../model/ids.js';
import type { World } from '../world.js';

const made = new WeakMap<World, ReadonlyMap<DraftPath, BaseSummary['references']>>();

/** How the references of each draft stood on the site when both sides last agreed. */
export function recordedReferences(world: World): (path: DraftPath) => BaseSummary['references'] | undefined {
  const known = made.get(world) ?? new Map(world.summaries.map(({ path, references }) => [path, references]));
  made.set(world, known);
  return (path) => known.get(path);
}
