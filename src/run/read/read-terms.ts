import type { Term } from '../../model/term.js';
import type { SiteFacts } from '../../model/site-facts.js';
import type { Site } from '../../model/site.js';

/** Every term of the taxonomies that the types use; with these, terms are known by name and followed by id. */
export async function readTerms(
  site: Site,
  facts: SiteFacts,
  types: readonly string[],
): Promise<readonly Term[]> {
  const used = facts.taxonomies.filter((taxonomy) => taxonomy.types.some((type) => types.includes(type)));
  const terms = await Promise.all(used.map(({ name }) => site.terms(name)));
  return terms.flat();
}
