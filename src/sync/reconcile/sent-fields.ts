import type { Fields } from '../../model/fields.js';
import type { Lookup } from '../fields/lookup.js';

/** The fields of a whole draft that the site can hold: a part number never, a series where it keeps them as terms. */
export function sentFields(fields: Fields, type: string, lookup: Lookup): Fields {
  const { series, part: _part, ...sent } = fields;
  return series === undefined || lookup.seriesTaxonomy(type) === undefined ? sent : { ...sent, series };
}
