import { parseTermPath } from '../../convert/draft/term-path.js';
import type { TermId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import type { Workplace } from '../../model/workplace.js';
import { termRefused } from './term-refused.js';

/** Makes the term of a path with its parents, and gives the id of the last; one that is there is simply there. */
export async function makeTerms(
  { site }: Workplace,
  taxonomy: string,
  path: string,
): Promise<{ readonly id: TermId | null } | Problem> {
  let id: TermId | null = null;
  for (const name of parseTermPath(path)) {
    const made = await site.createTerm({ taxonomy, name, ...(id === null ? {} : { parent: id }) });
    if (made.kind !== 'written') return termRefused(path, made);
    id = made.term.id;
  }
  return { id };
}
