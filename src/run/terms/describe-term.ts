import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Workplace } from '../../model/workplace.js';
import { changeFoundTerm } from './change-found-term.js';
import type { TermName } from './term-name.js';

/** Sets the description of a term. */
export function describeTerm(
  workplace: Workplace,
  name: TermName,
  description: string,
): Promise<Report | Problem> {
  return changeFoundTerm(workplace, name, ({ taxonomy, id }) =>
    workplace.site.updateTerm(taxonomy, id, { description }),
  );
}
