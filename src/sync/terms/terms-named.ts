import { formatTermPath } from '../../convert/draft/term-path.js';
import type { Fields } from '../../model/fields.js';

/** The terms of one taxonomy that a draft names; its `series` is one where the site keeps series as terms. */
export function termsNamed(
  { terms, series }: Pick<Fields, 'terms' | 'series'>,
  taxonomy: string,
  seriesTaxonomy: string | undefined,
): readonly string[] {
  const listed = terms?.[taxonomy] ?? [];
  return taxonomy === seriesTaxonomy && series ? [...listed, formatTermPath([series])] : listed;
}
