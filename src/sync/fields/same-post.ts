import { samePassword } from '../../convert/draft/stored-password.js';
import type { RemotePost } from '../../model/remote-post.js';
import { equal } from './equal.js';

/**
 * Whether two looks at a post saw the same; lists do not tell the newest revision, so it is no difference. Of one that a
 * base remembers the password is a salted hash.
 */
export function samePost(one: RemotePost, other: RemotePost): boolean {
  return samePassword(one.password, other.password) && equal(compared(one), compared(other));
}

function compared(post: RemotePost): Partial<RemotePost> {
  const { revision: _revision, revisionCount: _count, password: _password, ...rest } = post;
  return rest;
}
