import { formatTermPath } from '../../convert/draft/term-path.js';
import type { BaseSummary } from '../../model/base-summary.js';
import type { PostPlan } from '../../model/plan.js';
import { keepsSeries, seriesTaxonomy } from '../series/series-taxonomy.js';
import type { World } from '../world.js';
import { mayFollow } from './may-follow.js';
import { isDeleted } from './term-problems.js';

/**
 * A draft's series that the site could hold and does not (its plugin came after the post) is set there. Whoever takes a
 * post out of its series on the site has taken it out of the file by now.
 */
export function followSeriesTerm(post: PostPlan, world: World): PostPlan {
  const { base, ours, theirs } = post.triple;
  if (!base || !ours || !theirs || !mayFollow(post) || post.theirs?.fields.series !== undefined) return post;
  const { series, part } = { ...ours.fields, ...post.ours?.fields };
  if (!lacks({ type: post.type, series, part, terms: theirs.terms }, world)) return post;
  return {
    ...post,
    verdict: 'update',
    linksOnly: false,
    theirs: { expected: theirs, ...post.theirs, fields: { ...post.theirs?.fields, series: series! } },
  };
}

/** Whether a post that only its base is known of lacks the term of its series. */
export function lacksSeriesTerm(summary: BaseSummary, world: World): boolean {
  return lacks(summary, world);
}

type Member = Pick<BaseSummary, 'type' | 'terms'> & {
  readonly series?: string | undefined;
  readonly part?: number | undefined;
};

/** The page that lists a series is none of its parts. */
function lacks({ type, series, part, terms }: Member, world: World): boolean {
  if (!series || (type === 'page' && part === undefined) || !keepsSeries(world, type)) return false;
  const taxonomy = seriesTaxonomy(world)!;
  return (terms[taxonomy] ?? []).length === 0 && !isDeleted(world, taxonomy, formatTermPath([series]));
}
