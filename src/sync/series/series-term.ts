import type { TermId } from '../../model/ids.js';
import type { TermIndex } from '../terms/term-index.js';
import { foldTermName } from '../terms/term-name.js';

/** The term that stands for a series, wherever in its taxonomy: a series has a name, no path. */
export function seriesTerm(index: TermIndex, taxonomy: string, series: string): TermId | undefined {
  const wanted = foldTermName(series);
  return index.terms.find((term) => term.taxonomy === taxonomy && foldTermName(term.name) === wanted)?.id;
}
