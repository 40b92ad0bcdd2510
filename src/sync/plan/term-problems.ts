import type { Fields } from '../../model/fields.js';
import type { Problem } from '../../model/problem.js';
import type { KnownTerm } from '../../model/term.js';
import { seriesTaxonomy } from '../series/series-taxonomy.js';
import { termsNamed } from '../terms/terms-named.js';
import type { World } from '../world.js';

/** Drafts that name a term which was deleted on the site: their line stays, and nothing makes the term again unasked. */
export function deletedTermProblems(world: World): readonly Problem[] {
  if (world.deletedTerms.length === 0) return [];
  const drafts = new Map<string, Pick<Fields, 'terms' | 'series'>>(
    world.summaries.map(({ path, ourTerms, series }) => [path, named(ourTerms, series)]),
  );
  for (const { ours } of world.triples) if (ours) drafts.set(ours.path, ours.fields);
  const series = seriesTaxonomy(world);
  return [...drafts].flatMap(([path, fields]) =>
    world.deletedTerms
      .filter(({ taxonomy, path: term }) => termsNamed(fields, taxonomy, series).includes(term))
      .map((term) => deleted(path, term)),
  );
}

function named(terms: Fields['terms'], series: string | undefined): Pick<Fields, 'terms' | 'series'> {
  return { ...(terms && { terms }), ...(series === undefined ? {} : { series }) };
}

function deleted(path: string, { taxonomy, path: term }: KnownTerm): Problem {
  return {
    code: 'term-deleted',
    message: `${path}: ${taxonomy} "${term}" was deleted on the site`,
    hint: `take it out of the file, or make it again: galley terms create "${term}" --taxonomy ${taxonomy}`,
    path,
    severity: 'error',
  };
}

/** Whether a name is that of a term which was deleted, and so is not made again just because a file still has it. */
export function isDeleted(world: World, taxonomy: string, path: string): boolean {
  return world.deletedTerms.some((term) => term.taxonomy === taxonomy && term.path === path);
}
