import type { Draft } from '../../model/draft.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import { draftSlug } from '../../sync/names/draft-slug.js';

/**
 * Every post, of any of the types and in any status, that holds a slug which one of these drafts wants: its own post
 * (made by an earlier run, or on another machine) or somebody else's.
 */
export async function slugHolders(
  site: Site,
  drafts: readonly Draft[],
  types: readonly string[],
): Promise<readonly RemotePost[]> {
  const slugs = [...new Set(drafts.map(draftSlug).filter((slug) => slug !== ''))];
  if (slugs.length === 0) return [];
  const found = await Promise.all(types.map((type) => site.findBySlug(type, slugs)));
  return found.flat();
}
