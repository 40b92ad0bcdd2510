import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { TermResult } from '../../model/site.js';
import type { Workplace } from '../../model/workplace.js';
import { followTermsHere } from './follow-terms-here.js';
import type { TermName } from './term-name.js';
import { findTerm, type FoundTerm } from './term-place.js';
import { termRefused } from './term-refused.js';

/** Finds a term that a person named, changes it there, and lets the drafts follow; nothing follows what was refused. */
export async function changeFoundTerm(
  workplace: Workplace,
  name: TermName,
  change: (term: FoundTerm) => Promise<TermResult | Problem>,
): Promise<Report | Problem> {
  const term = await findTerm(workplace, name.path, name.taxonomy);
  if ('severity' in term) return term;
  const result = await change(term);
  if ('severity' in result) return result;
  if (result.kind !== 'written') return termRefused(term.path, result);
  const report = await followTermsHere(workplace, name);
  return { ...report, writes: { ...report.writes, there: report.writes.there + 1 } };
}
