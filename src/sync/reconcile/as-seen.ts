import type { Conflict } from '../../model/conflict.js';
import type { RemotePost } from '../../model/remote-post.js';
import { equal } from '../fields/equal.js';

/** Whether theirs is still what the writer was shown; `modified` alone, as a touched tag leaves it, decides nothing. */
export function theirsAsSeen(conflict: Conflict, theirs: RemotePost | undefined): boolean {
  return equal(withoutTraces(conflict.theirs), withoutTraces(theirs));
}

function withoutTraces(post: RemotePost | undefined): Partial<RemotePost> | undefined {
  return post && { ...post, modified: '', revision: 0, revisionCount: 0 };
}
