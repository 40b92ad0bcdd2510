import type { PostTypeFacts, TaxonomyFacts } from '../model/site-facts.js';

/** A post type with what its requests need: the namespace of its route, and its taxonomies' field names. */
export interface RestType {
  readonly name: string;
  readonly restBase: string;
  readonly namespace: string;
  readonly taxonomies: readonly TaxonomyFacts[];
}

/** The routes of types outside of `wp/v2` carry their namespace before the base (`shop/v1/books`). */
export function restType(type: PostTypeFacts, taxonomies: readonly TaxonomyFacts[]): RestType {
  const slash = type.restBase.lastIndexOf('/');
  return {
    name: type.name,
    restBase: type.restBase.slice(slash + 1),
    namespace: slash < 0 ? 'wp/v2' : type.restBase.slice(0, slash),
    taxonomies: taxonomies.filter((taxonomy) => type.taxonomies.includes(taxonomy.name)),
  };
}

/** A type that the site does not show to this role, or not at all: what is asked of it is refused by the site, in its words. */
export function unannouncedType(name: string): RestType {
  const restBase = name === 'page' ? 'pages' : encodeURIComponent(name);
  return { name, restBase, namespace: 'wp/v2', taxonomies: [] };
}
