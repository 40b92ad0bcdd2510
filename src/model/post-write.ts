import type { Json } from './json.js';
import type { MediaId, PostId, TermId, UserId } from './ids.js';
import type { RemotePost } from './remote-post.js';
import type { Status } from './status.js';

/** The fields a write sends, and no others; in WordPress's own shapes, ids not names. */
export interface PostWrite {
  readonly title?: string;
  /** Always sent on create, together with the status, so that a lost answer can be looked for. */
  readonly slug?: string;
  readonly status?: Status;
  /** UTC with `Z`; null floats again. */
  readonly date?: string | null;
  readonly content?: string;
  readonly excerpt?: string;
  readonly author?: UserId;
  readonly terms?: Readonly<Record<string, readonly TermId[]>>;
  readonly featuredMedia?: MediaId | null;
  readonly format?: string;
  readonly sticky?: boolean;
  readonly template?: string;
  readonly password?: string;
  readonly commentStatus?: 'open' | 'closed';
  readonly pingStatus?: 'open' | 'closed';
  readonly parent?: PostId | null;
  readonly menuOrder?: number;
  readonly meta?: Readonly<Record<string, Json>>;
}

/** One create or update among those that a batch carries. */
export type WriteRequest =
  | { readonly kind: 'create'; readonly type: string; readonly fields: PostWrite }
  | { readonly kind: 'update'; readonly type: string; readonly id: PostId; readonly fields: PostWrite };

/**
 * What came of one write. `unknown`: the answer was lost and the work may have been done; look before
 * trying again. `refused`: nothing was written, or only what the message says.
 */
export type WriteResult =
  | { readonly kind: 'written'; readonly post: RemotePost }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly status: number }
  | { readonly kind: 'unknown'; readonly message: string };
