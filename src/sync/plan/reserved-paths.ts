import { findReferences } from '../../convert/references/find-references.js';
import type { DraftPath } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import { destinationOf } from '../references/bind-references.js';
import { resolveDestination } from '../references/resolve-destination.js';
import type { Surroundings } from '../render/binding-for.js';
import { newLink } from './entry.js';

/** New posts that others link to, or that belong to a series: they get an address before anything is public. */
export function reservedPaths(posts: readonly PostPlan[], around: Surroundings): readonly DraftPath[] {
  const creates = posts.filter(({ verdict, held }) => verdict === 'create-theirs' && held === undefined);
  if (creates.length === 0) return [];
  const linked = new Set(posts.flatMap((post) => newTargets(post, around)));
  return creates
    .filter(({ path, triple }) => triple.ours?.fields.series !== undefined || linked.has(newLink(path)))
    .map(({ path }) => path);
}

function newTargets(
  { path, theirs }: PostPlan,
  { catalog, wikilinks = false }: Surroundings,
): readonly string[] {
  return findReferences(theirs?.body?.markdown ?? '', { wikilinks }).flatMap((reference) => {
    const target = resolveDestination(path, destinationOf(reference), catalog);
    return target.kind === 'link' ? [target.url] : [];
  });
}
