import type { DraftPath, PostId } from '../../model/ids.js';
import type { PostPlan } from '../../model/plan.js';
import type { Triple } from '../../model/triple.js';
import type { Perspective } from '../perspective.js';
import { reconcile } from '../reconcile/reconcile.js';
import { mediaPlaces } from '../references/media-places.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import { entriesAfter } from './entries-after.js';
import { isAskedFor } from './asked-for.js';
import { holdRefused } from './hold-refused.js';
import { newPaths } from './new-paths.js';
import { notAskedFor, restrict } from './restrict.js';
import { settleSlugs } from './settle-slugs.js';
import { views } from './views.js';
import { withDownloads } from './with-downloads.js';

/** What the table and the direction say of every post, before links and series are looked at. */
export interface Decision {
  readonly posts: readonly PostPlan[];
  /** Every post as it will stand. */
  readonly entries: readonly Entry[];
  readonly viewOf: (path: DraftPath) => Perspective;
}

const decisions = new WeakMap<World, Decision>();

/** Decided once for a world: reading asks what it still needs, then the plan is made from the same decision. */
export function decide(world: World): Decision {
  const made = decisions.get(world) ?? decideNow(world);
  decisions.set(world, made);
  return made;
}

/** The world as the draft at this path sees it. */
export function viewOf(world: World, path: DraftPath): Perspective {
  return decide(world).viewOf(path);
}

function decideNow(world: World): Decision {
  const paths = newPaths(world);
  // No link leads to a file that this run does not write.
  const viewOf = views(world, askedPaths(paths, world), mediaPlaces(world));
  const reconciled = world.triples.map((triple) => {
    const path = pathOf(triple, paths);
    return withDownloads(
      reconcile(triple, viewOf(path), () => path),
      viewOf(path).media,
    );
  });
  const bounded = settleSlugs(reconciled, world).map((post) => bound(post, world));
  return { posts: bounded, entries: entriesAfter(bounded, world.summaries, world.now), viewOf };
}

function askedPaths(paths: ReadonlyMap<PostId, DraftPath>, world: World): ReadonlyMap<PostId, DraftPath> {
  const asked = world.triples.flatMap((triple) => {
    const { theirs } = triple;
    const path = theirs && paths.get(theirs.id);
    if (theirs === undefined || path === undefined) return [];
    return isAskedFor({ path, id: theirs.id, type: theirs.type, triple }, world)
      ? [[theirs.id, path] as const]
      : [];
  });
  return new Map(asked);
}

function pathOf({ ours, base, theirs }: Triple, paths: ReadonlyMap<PostId, DraftPath>): DraftPath {
  const path = ours?.path ?? base?.path ?? (theirs && paths.get(theirs.id));
  if (path === undefined) throw new Error('A post without a file has no name for one.');
  return path;
}

/** A post that was not asked for takes part in links and series only: when it is at rest, and the run was not narrowed. */
function bound(post: PostPlan, world: World): PostPlan {
  const { options } = world;
  if (post.verdict === 'failed') return post;
  if (options.termsOnly && !onlyFollowsTerms(post)) return { ...post, held: notAskedFor };
  if (!isAskedFor(post, world)) {
    return isAtRest(post) && options.narrowing === undefined ? post : { ...post, held: notAskedFor };
  }
  return holdRefused(restrict(post, options), world);
}

function isAtRest({ verdict }: PostPlan): boolean {
  return verdict === 'in-step' || verdict === 'remember';
}

/** Nobody edited either side; the file only gets the names that its terms have now. */
function onlyFollowsTerms({ verdict, moved, ours, theirs }: PostPlan): boolean {
  const named =
    ours !== undefined && Object.keys(ours.fields).every((name) => name === 'terms' || name === 'series');
  return verdict === 'update' && theirs === undefined && named && ours.body === undefined && !moved.here;
}
