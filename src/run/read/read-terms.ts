import type { RemotePost } from '../../model/remote-post.js';
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

/**
 * Whether terms that were listed while posts were read know every term of these posts. One that was made in between would
 * look as if the post did not have it.
 */
export function termsCover(terms: readonly Term[], posts: Iterable<RemotePost>): boolean {
  const known = new Set(terms.map(({ id }) => id));
  for (const post of posts) {
    for (const ids of Object.values(post.terms)) if (ids.some((id) => !known.has(id))) return false;
  }
  return true;
}
