import type { Draft } from '../../model/draft.js';
import type { RemotePost } from '../../model/remote-post.js';
import { draftSlug } from '../../sync/names/draft-slug.js';

/** As slugHolders, from a list that holds every post of the site: a trashed one keeps its slug with `__trashed`. */
export function holdersAmong(posts: Iterable<RemotePost>, drafts: readonly Draft[]): readonly RemotePost[] {
  const slugs = new Set(drafts.map(draftSlug).filter((slug) => slug !== ''));
  return [...posts].filter(({ slug }) => slugs.has(slug.replace(/__trashed$/, '')));
}
