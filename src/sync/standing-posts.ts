import type { BaseSummary } from '../model/base-summary.js';
import type { PostId } from '../model/ids.js';
import type { RemotePost } from '../model/remote-post.js';
import { standingMark } from './standing.js';

/**
 * Of the posts that a look returned (since one of our own runs wrote them, maybe), those that stand there to the letter
 * as their base remembers them. A disputed post, whose conflict is kept, is looked at until that is settled.
 */
export function standingPosts(
  seen: ReadonlyMap<PostId, RemotePost>,
  summaries: readonly BaseSummary[],
  disputed: ReadonlySet<PostId>,
): ReadonlySet<PostId> {
  const stand = new Set<PostId>();
  for (const { id, mark } of seen.size > 0 ? summaries : []) {
    const post = seen.get(id);
    if (post && mark !== undefined && !disputed.has(id) && standingMark(post) === mark) stand.add(id);
  }
  return stand;
}
