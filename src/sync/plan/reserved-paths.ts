import { ownReferences } from '../../convert/references/own-references.js';
import type { DraftPath } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import { destinationOf } from '../references/bind-references.js';
import { resolveDestination } from '../references/resolve-destination.js';
import type { Surroundings } from '../render/binding-for.js';
import { hasRight } from '../rights/has-right.js';
import type { World } from '../world.js';
import { newLink } from './entry.js';

/**
 * New posts that others link to, or that belong to a series: they get an address before anything is public. So does what
 * waits for the review of somebody else: WordPress drops the slug of such a post, by which a lost answer is looked for.
 */
export function reservedPaths(
  posts: readonly PostPlan[],
  around: Surroundings,
  { facts }: Pick<World, 'facts'>,
): readonly DraftPath[] {
  const creates = posts.filter(({ verdict, held }) => verdict === 'create-theirs' && held === undefined);
  if (creates.length === 0) return [];
  const linked = new Set(posts.flatMap((post) => newTargets(post, around)));
  return creates
    .filter(
      (post) =>
        post.triple.ours?.fields.series !== undefined ||
        linked.has(newLink(post.path)) ||
        losesSlug(post, facts),
    )
    .map(({ path }) => path);
}

/** `wp_insert_post` lets nobody name a pending post who could not publish it. */
function losesSlug({ type, theirs }: PostPlan, facts: World['facts']): boolean {
  return theirs?.fields.status === 'pending' && !hasRight(facts, type, 'publish_posts');
}

function newTargets(
  { path, theirs }: PostPlan,
  { catalog, wikilinks = false }: Surroundings,
): readonly string[] {
  return ownReferences(theirs?.body?.markdown ?? '', { wikilinks }).flatMap((reference) => {
    const target = resolveDestination(path, destinationOf(reference), catalog);
    return target.kind === 'link' ? [target.url] : [];
  });
}
