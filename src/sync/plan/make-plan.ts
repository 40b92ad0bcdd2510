import type { Plan, PostPlan, UploadPlan } from '../../model/plan.js';
import type { DraftPath, Hash, PostId } from '../../model/ids.js';
import { missingTerms } from '../terms/missing-terms.js';
import type { World } from '../world.js';
import { isAskedFor } from './asked-for.js';
import { decide } from './decide.js';
import { followLinks, linksMoved } from './follow-links.js';
import { followPicture } from './follow-picture.js';
import { followSeriesTerm, lacksSeriesTerm } from './follow-series-term.js';
import { followSeries } from './follow-series.js';
import { holdRefused } from './hold-refused.js';
import { holdFiltered } from './hold-filtered.js';
import { agreedTexts, mediaTexts, picturesShownBy } from './media-texts.js';
import { partProblems } from './part-problems.js';
import { reservedPaths } from './reserved-paths.js';
import { safetyValve } from './safety-valve.js';
import { surroundings } from './surroundings.js';
import { deletedTermProblems } from './term-problems.js';
import { heldForNames } from './term-slips.js';
import { localFiles, withNeeds } from './with-needs.js';
import { withTheirsText } from './with-theirs-text.js';

/** Everything a run is going to do, decided from the world alone. */
export function makePlan(world: World): Plan {
  const { posts: decided, entries } = decide(world);
  const around = surroundings(world, entries);
  if (world.options.termsOnly) return termsPlan(decided, world);
  // A pull writes nothing there, links and navigation neither.
  const pulls = world.options.direction === 'pull';
  const linked = pulls ? decided : decided.map((post) => followed(post, world, around));
  const series = followSeries(linked, entries, world);
  const posts = series.posts
    .map((post) =>
      heldForNames(holdFiltered(holdRefused(withNeeds(post, world, around), world), world), world),
    )
    .map(withoutBrokenPictures)
    .map((post) => withTheirsText(post, world))
    .filter((post) => !world.options.alone || isAskedFor(post, world));
  const plan: Plan = {
    posts,
    newTerms: missingTerms(
      posts.filter(({ verdict }) => verdict !== 'failed').flatMap(({ needs }) => needs.terms),
      world.terms,
    ),
    renamedTerms: world.renamedTerms,
    uploads: uploadsOf(posts, world),
    mediaTexts: mediaTexts(posts, world),
    reserved: reservedPaths(posts, around, world),
    problems: [...series.problems, ...partProblems(world), ...deletedTermProblems(world)],
  };
  const valve = safetyValve(plan, world);
  return valve ? { ...plan, valve } : plan;
}

/** What a post that nobody edited has to follow: links, its featured image, its series. */
function followed(post: PostPlan, world: World, around: ReturnType<typeof surroundings>): PostPlan {
  return followSeriesTerm(followPicture(followLinks(post, around), world), world);
}

/** Nothing but the files that follow renamed terms. */
function termsPlan(posts: readonly PostPlan[], world: World): Plan {
  const { renamedTerms } = world;
  const problems = deletedTermProblems(world);
  return { posts, newTerms: [], renamedTerms, uploads: [], mediaTexts: [], reserved: [], problems };
}

/** Posts that nobody edited and that this world's moves touch all the same: a plan must see them in full. */
export function wantedPosts(world: World): readonly PostId[] {
  const { termsOnly, alone, direction } = world.options;
  if (termsOnly || alone || direction === 'pull') return [];
  const { posts, entries } = decide(world);
  const around = surroundings(world, entries);
  const looked = new Set(posts.map(({ id }) => id));
  const others = world.summaries.filter(({ id }) => !looked.has(id) && !world.unreadable.has(id));
  const linked = others.filter((summary) => linksMoved(summary, around)).map(({ id }) => id);
  const unlisted = others.filter((summary) => lacksSeriesTerm(summary, world)).map(({ id }) => id);
  return [
    ...linked,
    ...unlisted,
    ...picturesShownBy(posts, world),
    ...followSeries(posts, entries, world).wanted,
  ];
}

/** A picture that is not there would leave a hole in public: the post waits, whole. */
function withoutBrokenPictures(post: PostPlan): PostPlan {
  const broken = post.problems.some(({ code }) => code === 'picture-missing');
  return broken ? { ...post, verdict: 'failed' } : post;
}

function uploadsOf(posts: readonly PostPlan[], world: World): readonly UploadPlan[] {
  const users = new Map<Hash, { path: DraftPath; usedBy: Set<DraftPath> }>();
  for (const post of posts) {
    const needed = new Set(post.needs.uploads);
    for (const path of localFiles(post, world.options.wikilinks)) {
      const hash = world.mediaFiles.get(path);
      if (hash === undefined || !needed.has(hash) || post.verdict === 'failed') continue;
      const use = users.get(hash) ?? { path, usedBy: new Set<DraftPath>() };
      users.set(hash, { ...use, usedBy: use.usedBy.add(post.path) });
    }
  }
  const said = users.size === 0 ? undefined : agreedTexts(posts, world);
  return [...users].map(([hash, { path, usedBy }]) => ({ path, hash, usedBy: [...usedBy], ...said?.(hash) }));
}
