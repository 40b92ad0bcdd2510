import type { Fields } from '../../model/fields.js';
import type { RenamedTerm } from '../../model/plan.js';

/** The fields with every term under the name that it has on the site now; the same object when none was renamed. */
export function followRenames(fields: Fields, renamed: readonly RenamedTerm[]): Fields {
  if (fields.terms === undefined || renamed.length === 0) return fields;
  let followed = false;
  const terms = Object.entries(fields.terms).map(([taxonomy, paths]) => {
    const names = new Map(
      renamed.filter((term) => term.taxonomy === taxonomy).map(({ from, to }) => [from, to]),
    );
    const now = paths.map((path) => names.get(path) ?? path);
    followed ||= now.some((path, at) => path !== paths[at]);
    return [taxonomy, now];
  });
  return followed ? { ...fields, terms: Object.fromEntries(terms) as Fields['terms'] } : fields;
}
