import type { Json } from './json.js';
import type { MediaId, PostId, TermId, UserId } from './ids.js';
import type { Status } from './status.js';

/** A post as the site has it, raw values only, from `context=edit`. The one place where REST JSON becomes the model. */
export interface RemotePost {
  readonly id: PostId;
  readonly type: string;
  readonly status: Status | 'trash';
  readonly title: string;
  /** Decoded from percent-encoding, NFC. */
  readonly slug: string;
  /** What WordPress would call a draft without a slug. */
  readonly generatedSlug: string;
  readonly link: string;
  /** What the address becomes when the post is public, `%postname%` (or `%pagename%`) standing for the slug. */
  readonly permalinkTemplate?: string;
  /** UTC with `Z`; null floats. */
  readonly date: string | null;
  readonly modified: string;
  readonly content: string;
  readonly excerpt: string;
  readonly author: UserId;
  /** Term ids by taxonomy name. */
  readonly terms: Readonly<Record<string, readonly TermId[]>>;
  readonly featuredMedia: MediaId | null;
  readonly format?: string;
  readonly sticky?: boolean;
  readonly template?: string;
  readonly password?: string;
  readonly commentStatus?: 'open' | 'closed';
  readonly pingStatus?: 'open' | 'closed';
  readonly parent?: PostId | null;
  readonly menuOrder?: number;
  /** Registered keys only; `footnotes` holds a JSON string. */
  readonly meta: Readonly<Record<string, Json>>;
  /**
   * The newest revision, where the type keeps revisions: its id changes when title, content or excerpt do. Known from
   * `read`, `write` and `trash`; lists and sweeps leave it out, since it costs the server a query a post.
   */
  readonly revision?: number;
  /** How many revisions there are, autosaves of others among them; known and left out together with `revision`. */
  readonly revisionCount?: number;
}
