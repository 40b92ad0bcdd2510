import { samePassword } from '../../convert/draft/stored-password.js';
import type { RemotePost } from '../../model/remote-post.js';
import { stillAsPlanned } from '../apply/read-before-write.js';

/** Whether a post says what a remembered one said, whose password is known only as a hash. */
export function sameStanding(remembered: RemotePost, now: RemotePost): boolean {
  if (!samePassword(remembered.password, now.password)) return false;
  return stillAsPlanned({ ...remembered, password: '' }, { ...now, password: '' });
}
