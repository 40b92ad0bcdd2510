import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { Workplace } from '../../model/workplace.js';
import { followTermsHere } from './follow-terms-here.js';
import { makeTerms } from './make-terms.js';
import type { TermName } from './term-name.js';

/** Makes a term, with its parents; one that is there is simply there. */
export async function createTerm(workplace: Workplace, name: TermName): Promise<Report | Problem> {
  const made = await makeTerms(workplace, name.taxonomy ?? 'category', name.path);
  return 'severity' in made ? made : followTermsHere(workplace, name);
}
