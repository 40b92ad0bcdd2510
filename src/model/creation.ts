import type { Base } from './base.js';
import type { PostWrite } from './post-write.js';

/**
 * What a create was about to make, kept until its base is saved: all of which that base can be made, should the client
 * die before it does.
 */
export interface Creation {
  /** The draft as it was sent. */
  readonly ours: Base['ours'];
  readonly fields: PostWrite;
  /** Where it fills a post that was reserved: the empty pair that stood until then. */
  readonly reserved?: Base;
}
