import type { Report } from '../../model/report.js';
import type { Workplace } from '../../model/workplace.js';
import { run } from '../run.js';
import type { TermName } from './term-name.js';

/** Gives the drafts the names that terms have now, and does nothing else. */
export function followTermsHere(workplace: Workplace, { seriesTaxonomy }: TermName): Promise<Report> {
  const place = seriesTaxonomy === undefined ? {} : { seriesTaxonomy };
  return run(workplace, { direction: 'sync', termsOnly: true, ...place });
}
