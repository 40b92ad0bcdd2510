import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Workplace } from '../../model/workplace.js';
import { changeFoundTerm } from './change-found-term.js';
import type { TermName } from './term-name.js';

/** Deletes a term on the site; drafts that name it keep their line and are told. */
export function deleteTerm(workplace: Workplace, name: TermName): Promise<Report | Problem> {
  return changeFoundTerm(workplace, name, ({ taxonomy, id }) => workplace.site.deleteTerm(taxonomy, id));
}
