import { formatTermPath, parseTermPath } from '../../convert/draft/term-path.js';
import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Workplace } from '../../model/workplace.js';
import { changeFoundTerm } from './change-found-term.js';
import { makeTerms } from './make-terms.js';
import type { TermName } from './term-name.js';

/** Renames or moves one term on the site, under parents that are made where they are missing, and in every draft, in one go. */
export function renameTerm(workplace: Workplace, from: TermName, to: string): Promise<Report | Problem> {
  const names = parseTermPath(to);
  const name = names.at(-1) ?? to;
  return changeFoundTerm(workplace, from, async ({ taxonomy, id, path, index }) => {
    // Neither has a parent: nothing is said of parents, which only some taxonomies have.
    if (names.length < 2 && !path.includes(' > ')) return workplace.site.updateTerm(taxonomy, id, { name });
    const above = formatTermPath(names.slice(0, -1));
    const known = index.find(taxonomy, above);
    const parent = known === undefined ? await makeTerms(workplace, taxonomy, above) : { id: known };
    if ('severity' in parent) return parent;
    return workplace.site.updateTerm(taxonomy, id, { name, parent: parent.id });
  });
}
