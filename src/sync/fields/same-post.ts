import type { RemotePost } from '../../model/remote-post.js';
import { equal } from './equal.js';

/** Whether two looks at a post saw the same; lists do not tell the newest revision, so it is no difference. */
export function samePost(one: RemotePost, other: RemotePost): boolean {
  const { revision: _one, revisionCount: _oneCount, ...left } = one;
  const { revision: _other, revisionCount: _otherCount, ...right } = other;
  return equal(left, right);
}
