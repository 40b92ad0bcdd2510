import type { Base } from './base.js';
import type { Conflict } from './conflict.js';
import type { Draft } from './draft.js';
import type { RemotePost } from './remote-post.js';

/** One post from its three sides; a side that is not there is absent. */
export interface Triple {
  readonly base?: Base;
  readonly ours?: Draft;
  readonly theirs?: RemotePost;
  /** The post where it lies in the trash there; it counts as not there. */
  readonly trashed?: RemotePost;
  /**
   * The key of the open intent to create it, where theirs is a create of ours that did not finish: the base is what was
   * sent then, and nothing on the disk remembers it yet.
   */
  readonly unfinished?: string;
  /** An open conflict, with how the writer settled it if so. */
  readonly conflict?: Conflict;
}
