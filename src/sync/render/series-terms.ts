import type { Fields } from '../../model/fields.js';
import type { TermId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Lookup } from '../fields/lookup.js';
import { seriesTerm } from '../series/series-term.js';

/**
 * The series of a draft as terms of the site's own taxonomy: the first is that of the draft, further ones (some plugins
 * give a post several) stay. Undefined where the site keeps no series of such posts, or does not have this one.
 */
export function seriesTerms(
  { series }: Pick<Fields, 'series'>,
  lookup: Lookup,
  post: { readonly type: string; readonly now?: RemotePost | undefined },
): Readonly<Record<string, readonly TermId[]>> | undefined {
  const taxonomy = lookup.seriesTaxonomy(post.type);
  if (series === undefined || taxonomy === undefined) return undefined;
  const others = (post.now?.terms[taxonomy] ?? []).slice(1);
  if (series === '') return { [taxonomy]: others };
  const id = seriesTerm(lookup.terms, taxonomy, series);
  return id === undefined ? undefined : { [taxonomy]: [...new Set([id, ...others])] };
}
