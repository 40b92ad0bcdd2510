import { findNavigation } from '../../convert/navigation/find-navigation.js';
import { navigationEdited } from '../../convert/navigation/navigation-edited.js';
import { plainText } from '../../convert/navigation/plain-text.js';
import { renderNavigation } from '../../convert/navigation/render-navigation.js';
import type { DraftPath, PostId } from '../../model/ids.js';
import type { NavigationChange, PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { SeriesNavigation } from '../../model/series-navigation.js';
import { kindOf } from '../render/content.js';
import { mayFollow } from './may-follow.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import type { SeriesView } from './series-view.js';
import { seriesView } from './series-view.js';

/** What the series make of a plan. */
export interface FollowedSeries {
  readonly posts: readonly PostPlan[];
  /** Posts whose navigation is out of date and that the plan does not see in full yet. */
  readonly wanted: readonly PostId[];
  readonly problems: readonly Problem[];
}

/** Gives every public part the navigation that it should have now, and takes it from every post that should have none. */
export function followSeries(
  posts: readonly PostPlan[],
  entries: readonly Entry[],
  world: World,
): FollowedSeries {
  const view = seriesView(entries, world);
  return {
    posts: world.options.direction === 'pull' ? posts : posts.map((post) => withNavigation(post, view)),
    wanted: outdated(posts, view, world),
    problems: view.problems,
  };
}

function withNavigation(post: PostPlan, view: SeriesView): PostPlan {
  const { theirs, ours } = post.triple;
  if (ours === undefined || !mayWrite(post)) return post;
  const wanted = view.navigation(post.path);
  const bodyGoesOut = post.theirs?.body !== undefined;
  const differs = theirs !== undefined && !stands(theirs, wanted);
  if (!differs && !(bodyGoesOut && wanted)) return post;
  if (differs && !bodyGoesOut && theirs.status !== 'publish' && wanted === undefined) return post;
  const navigation: NavigationChange = {
    where: placeOf(theirs, view.place(post.path)),
    ...(wanted && { series: wanted }),
  };
  const quiet = post.theirs === undefined || post.linksOnly;
  return {
    ...post,
    verdict: post.verdict === 'in-step' || post.verdict === 'remember' ? 'update' : post.verdict,
    linksOnly: quiet,
    theirs: { fields: {}, ...(theirs && { expected: theirs }), ...post.theirs, navigation },
    problems: [...post.problems, ...editedByHand(post)],
  };
}

function mayWrite(post: PostPlan): boolean {
  const comes = post.verdict === 'create-theirs' || post.verdict === 'restore-theirs';
  if (comes) return post.held === undefined && post.triple.ours?.hold !== true;
  return mayFollow(post) && post.triple.base !== undefined;
}

function stands(theirs: RemotePost, wanted: SeriesNavigation | undefined): boolean {
  const found = findNavigation(theirs.content);
  if (wanted === undefined || found === undefined) return (wanted === undefined) === (found === undefined);
  return !navigationEdited(found, renderNavigation(wanted, kindOf(theirs.content)));
}

/** Where its owner moved it, there it stays. */
function placeOf(
  theirs: RemotePost | undefined,
  usual: NavigationChange['where'],
): NavigationChange['where'] {
  return theirs && findNavigation(theirs.content) ? { asIn: theirs.content } : usual;
}

/** An edit of the navigation itself is written over by the next one; its words are said, so that they are not lost. */
function editedByHand({ path, triple }: PostPlan): readonly Problem[] {
  const now = triple.theirs && findNavigation(triple.theirs.content);
  const before = triple.base && findNavigation(triple.base.theirs.content);
  if (!now || !before || !navigationEdited(now, before.text)) return [];
  return [
    {
      code: 'navigation-edited',
      message: `${path}: the series navigation was edited on the site and is made anew; it said: ${plainText(now.text.replace(/<!--[^]*?-->/g, '')).trim()}`,
      hint: 'put such words above or below it; its labels are set in galley.yaml',
      path,
      severity: 'warning',
    },
  ];
}

function outdated(posts: readonly PostPlan[], view: SeriesView, world: World): readonly PostId[] {
  const looked = new Set<DraftPath>(posts.map(({ path }) => path));
  return world.summaries
    .filter(
      ({ path, status, navigation }) => status === 'publish' && differs(navigation, view.navigation(path)),
    )
    .filter(({ path, id }) => !looked.has(path) && !world.unreadable.has(id))
    .map(({ id }) => id);
}

function differs(stands: string | undefined, wanted: SeriesNavigation | undefined): boolean {
  if (wanted === undefined || stands === undefined) return (wanted === undefined) !== (stands === undefined);
  return navigationEdited({ text: stands }, renderNavigation(wanted, kindOf(stands)));
}
