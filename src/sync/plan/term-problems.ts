import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { KnownTerm } from '../../model/term.js';
import { nearMiss } from '../terms/near-miss.js';
import type { World } from '../world.js';

/** Drafts that name a term which was deleted on the site: their line stays, and nothing makes the term again unasked. */
export function deletedTermProblems(world: World): readonly Problem[] {
  if (world.deletedTerms.length === 0) return [];
  const drafts = new Map(world.summaries.map(({ path, ourTerms }) => [path, ourTerms]));
  for (const { ours } of world.triples) if (ours) drafts.set(ours.path, ours.fields.terms);
  return [...drafts].flatMap(([path, terms]) =>
    world.deletedTerms
      .filter(({ taxonomy, path: term }) => terms?.[taxonomy]?.includes(term))
      .map((term) => deleted(path, term)),
  );
}

function deleted(path: string, { taxonomy, path: term }: KnownTerm): Problem {
  return {
    code: 'term-deleted',
    message: `${path}: ${taxonomy} "${term}" was deleted on the site`,
    hint: `take it out of the file, or make it again: galley terms create ${taxonomy} "${term}"`,
    path,
    severity: 'error',
  };
}

/** Whether a name is that of a term which was deleted, and so is not made again just because a file still has it. */
export function isDeleted(world: World, taxonomy: string, path: string): boolean {
  return world.deletedTerms.some((term) => term.taxonomy === taxonomy && term.path === path);
}

/** A new name one letter off an existing term is a slip more often than not: its post waits for a yes. */
export function heldForNames(post: PostPlan, world: World): PostPlan {
  if (world.options.yes || post.needs.terms.length === 0) return post;
  const slips = post.needs.terms.flatMap(({ taxonomy, path }) => {
    const near = nearMiss({ taxonomy, path }, world.terms);
    return near === undefined ? [] : [slip(post.path, { taxonomy, path }, near)];
  });
  return slips.length === 0 ? post : { ...post, verdict: 'failed', problems: [...post.problems, ...slips] };
}

function slip(
  path: string,
  { taxonomy, path: term }: { taxonomy: string; path: string },
  near: string,
): Problem {
  return {
    code: 'term-near-miss',
    message: `${path}: ${taxonomy} "${term}" is new and one letter from "${near}"; nothing of this post was written`,
    hint: `write "${near}" if that is what you mean, or go on with --yes`,
    path,
    severity: 'error',
  };
}
