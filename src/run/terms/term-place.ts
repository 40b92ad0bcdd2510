import type { Problem } from '../../model/problem.js';
import type { Workplace } from '../../model/workplace.js';
import type { TermId } from '../../model/ids.js';
import { termIndex } from '../../sync/terms/term-index.js';
import type { TermIndex } from '../../sync/terms/term-index.js';

/** A term that a person named, found on the site. */
export interface FoundTerm {
  readonly taxonomy: string;
  readonly id: TermId;
  readonly path: string;
  readonly index: TermIndex;
}

/** Every term of every taxonomy that posts and pages use. */
export async function allTerms({ site }: Pick<Workplace, 'site'>): Promise<TermIndex> {
  const { taxonomies } = await site.facts();
  const lists = await Promise.all(taxonomies.map(({ name }) => site.terms(name)));
  return termIndex(lists.flat());
}

/** The one term of that path; without a taxonomy, categories come before tags and tags before the others. */
export async function findTerm(
  workplace: Pick<Workplace, 'site'>,
  path: string,
  taxonomy?: string,
): Promise<FoundTerm | Problem> {
  const index = await allTerms(workplace);
  const { taxonomies } = await workplace.site.facts();
  const usual = ['category', 'post_tag', ...taxonomies.map(({ name }) => name)];
  for (const name of taxonomy === undefined ? usual : [taxonomy]) {
    const id = index.find(name, path);
    if (id !== undefined) return { taxonomy: name, id, path: index.pathOf(id) ?? path, index };
  }
  return unknownTerm(path, taxonomy);
}

/** No term of that path is on the site. */
export function unknownTerm(path: string, taxonomy?: string): Problem {
  return {
    code: 'term-unknown',
    message: `No term "${path}" is on the site${taxonomy === undefined ? '' : ` in ${taxonomy}`}`,
    hint: 'galley terms list shows them all',
    severity: 'error',
  };
}
