import { z } from 'zod';
import type { PostTypeFacts, TaxonomyFacts } from '../model/site-facts.js';
import { expectJson } from './expect-json.js';
import type { Outcome } from './outcome.js';
import type { Request, Routes } from './routes.js';

/** A base becomes part of addresses: nothing but a word, and no pattern (some types of core have one). */
const base = z.string().regex(/^[\w-]+$/);
const namespace = z
  .string()
  .regex(/^[\w-]+(\/[\w.-]+)*$/)
  .catch('wp/v2');
const slugs = z.array(z.string()).catch([]);
/** Some plug-ins have lists among them. */
const capabilities = z
  .record(z.string(), z.unknown())
  .transform((all) => Object.fromEntries(Object.entries(all).filter(isNamed)))
  .optional()
  .catch(undefined);

function isNamed(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

const restType = z.object({
  slug: z.string(),
  rest_base: base,
  rest_namespace: namespace,
  taxonomies: slugs,
  hierarchical: z.boolean().catch(false),
  viewable: z.boolean().optional(),
  supports: z.record(z.string(), z.unknown()).optional().catch(undefined),
  capabilities,
});
const restTaxonomy = z.object({
  slug: z.string(),
  rest_base: base,
  hierarchical: z.boolean().catch(false),
  types: slugs,
  capabilities,
});

/** The post types (media apart) and taxonomies that the site shows over REST, core's own and those of plug-ins alike. */
export async function announcedTypes(
  routes: Routes,
): Promise<{ readonly types: readonly PostTypeFacts[]; readonly taxonomies: readonly TaxonomyFacts[] }> {
  const [types, taxonomies] = await Promise.all([
    announced(() => routes.types(), 'the post types'),
    announced(() => routes.taxonomies(), 'the taxonomies'),
  ]);
  return {
    types: types.flatMap((item) => typeFacts(restType.safeParse(item).data)),
    taxonomies: taxonomies.flatMap((item) => taxonomyFacts(restTaxonomy.safeParse(item).data)),
  };
}

/** Who may not edit still sees them in view context, with less said. */
async function announced(route: () => Request, what: string): Promise<readonly unknown[]> {
  const edit = await route().param({ context: 'edit' }).get();
  const outcome: Outcome = edit.kind === 'refused' && edit.status < 500 ? await route().get() : edit;
  return Object.values(expectJson(outcome, what).json as Readonly<Record<string, unknown>>);
}

function typeFacts(type: z.infer<typeof restType> | undefined): readonly PostTypeFacts[] {
  // Media have a port of their own and are never written as posts.
  if (!type || type.slug === 'attachment') return [];
  const restBase =
    type.rest_namespace === 'wp/v2' ? type.rest_base : `${type.rest_namespace}/${type.rest_base}`;
  const known = type.slug === 'post' || type.slug === 'page';
  return [
    {
      name: type.slug,
      restBase,
      taxonomies: type.taxonomies,
      hierarchical: type.hierarchical,
      revisions: type.supports ? Boolean(type.supports.revisions) : known,
      viewable: type.viewable ?? known,
      ...(type.capabilities && { capabilities: type.capabilities }),
    },
  ];
}

function taxonomyFacts(taxonomy: z.infer<typeof restTaxonomy> | undefined): readonly TaxonomyFacts[] {
  if (!taxonomy) return [];
  const { slug: name, rest_base: restBase, hierarchical, types, capabilities } = taxonomy;
  return [{ name, restBase, hierarchical, types, ...(capabilities && { capabilities }) }];
}
