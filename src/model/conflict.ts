import type { DraftPath, PostId } from './ids.js';
import type { RemotePost } from './remote-post.js';

/** The ways in which the two sides can disagree so that only the writer can settle it (the reconcile table). */
export type ConflictKind = 'both-changed' | 'both-created' | 'trashed-there' | 'removed-here' | 'slug-taken';

/** A conflict touches neither side. It is kept with theirs as seen, so that resolving judges what was shown. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly path: DraftPath;
  readonly id?: PostId;
  /** The fields, or `body`, that disagree. */
  readonly fields: readonly string[];
  readonly message: string;
  readonly hint: string;
  /** Absent when there is nothing there (gone for good). */
  readonly theirs?: RemotePost;
  /** Theirs as a draft, for the file laid beside ours. */
  readonly theirsText?: string;
  /** How the writer settled it, waiting for the next sync. */
  readonly resolution?: 'ours' | 'theirs' | 'merged';
}
