import { parseTermPath } from '../../convert/draft/term-path.js';
import type { Fields } from '../../model/fields.js';
import type { RenamedTerm } from '../../model/plan.js';
import { foldTermName } from '../terms/term-name.js';

/** The fields with every term under the name that it has on the site now; the same object when none was renamed. */
export function followRenames(
  fields: Fields,
  renamed: readonly RenamedTerm[],
  seriesTaxonomy?: string,
): Fields {
  if (renamed.length === 0) return fields;
  const terms = renamedTerms(fields, renamed);
  const series = renamedSeries(fields, renamed, seriesTaxonomy);
  if (terms === fields.terms && series === fields.series) return fields;
  return { ...fields, ...(terms && { terms }), ...(series === undefined ? {} : { series }) };
}

function renamedTerms({ terms }: Fields, renamed: readonly RenamedTerm[]): Fields['terms'] {
  let followed = false;
  const now = Object.entries(terms ?? {}).map(([taxonomy, paths]) => {
    const names = new Map(
      renamed.filter((term) => term.taxonomy === taxonomy).map(({ from, to }) => [from, to]),
    );
    const current = paths.map((path) => names.get(path) ?? path);
    followed ||= current.some((path, at) => path !== paths[at]);
    return [taxonomy, current];
  });
  return followed ? (Object.fromEntries(now) as Fields['terms']) : terms;
}

function renamedSeries(
  { series }: Fields,
  renamed: readonly RenamedTerm[],
  taxonomy: string | undefined,
): string | undefined {
  if (series === undefined || taxonomy === undefined) return series;
  const found = renamed.find(
    (term) => term.taxonomy === taxonomy && lastName(term.from) === foldTermName(series),
  );
  return found === undefined ? series : parseTermPath(found.to).at(-1);
}

function lastName(path: string): string {
  return foldTermName(parseTermPath(path).at(-1) ?? '');
}
