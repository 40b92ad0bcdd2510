import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { TermSlip } from '../../model/run-options.js';
import { nearMiss } from '../terms/near-miss.js';
import type { World } from '../world.js';

/** New names of a post that are one letter off an existing term, where nobody said yet that they are meant. */
export function termSlips({ needs }: PostPlan, world: World): readonly TermSlip[] {
  const { yes, createTerms } = world.options;
  if (yes === true || createTerms === 'yes' || createTerms === 'no') return [];
  return needs.terms.flatMap(({ taxonomy, path }) => {
    const near = nearMiss({ taxonomy, path }, world.terms);
    return near === undefined || isMeant(world, taxonomy, path) ? [] : [{ taxonomy, path, near }];
  });
}

function isMeant({ confirmedTerms = [] }: World, taxonomy: string, path: string): boolean {
  return confirmedTerms.some((term) => term.taxonomy === taxonomy && term.path === path);
}

/** A new name that is probably a slip of the pen holds its post until a person says yes; or no name may be new at all. */
export function heldForNames(post: PostPlan, world: World): PostPlan {
  const refused = world.options.createTerms === 'no' ? post.needs.terms : [];
  const problems = [
    ...refused.map(({ taxonomy, path }) => notThere(post.path, taxonomy, path)),
    ...termSlips(post, world).map((slip) => nearOne(post.path, slip)),
  ];
  return problems.length === 0
    ? post
    : { ...post, verdict: 'failed', problems: [...post.problems, ...problems] };
}

function nearOne(path: string, { taxonomy, path: term, near }: TermSlip): Problem {
  return {
    code: 'term-near-miss',
    message: `${path}: ${taxonomy} "${term}" is new and one letter from "${near}"; nothing of this post was written`,
    hint: `write "${near}" if that is what you mean, or go on with --yes`,
    path,
    severity: 'error',
  };
}

function notThere(path: string, taxonomy: string, term: string): Problem {
  return {
    code: 'term-unknown',
    message: `${path}: the site has no ${taxonomy} "${term}", and create_terms is no; nothing of this post was written`,
    hint: `galley terms create "${term}" --taxonomy ${taxonomy} makes it`,
    path,
    severity: 'error',
  };
}
