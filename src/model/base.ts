import type { Fields } from './fields.js';
import type { DraftPath, Hash, MediaId, PostId } from './ids.js';
import type { RemotePost } from './remote-post.js';

/** The last pair that agreed: both sides of one post, each in its own words. One small file on disk. */
export interface Base {
  readonly id: PostId;
  readonly type: string;
  readonly path: DraftPath;
  readonly ours: {
    /** Of the file's text with LF. */
    readonly hash: Hash;
    readonly fields: Fields;
    readonly body: string;
    /** How each local reference of the body was written on the site, so that a target gone public is noticed. */
    readonly references: Readonly<Record<string, ResolvedReference>>;
  };
  readonly theirs: RemotePost;
  /** Public addresses that it had before, newest first: WordPress leads them on, so they still mean this post. */
  readonly formerLinks?: readonly string[];
}

/**
 * What a destination in the draft stands for on the site: its address, and `as`, how it is written there, where somebody
 * wrote it another way (an old slug, a smaller size, without the host).
 */
export type ResolvedReference =
  | { readonly kind: 'link'; readonly url: string; readonly as?: string }
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'media';
      readonly id: MediaId;
      readonly url: string;
      readonly hash: Hash;
      readonly as?: string;
    };
