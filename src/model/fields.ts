import type { Json } from './json.js';
import type { Status } from './status.js';

/**
 * The managed fields of a post in the form in which both sides are compared and merged. A field that is
 * absent is not managed by that side: a draft that lacks the key, a type that has no such field.
 */
export interface Fields {
  readonly title?: string;
  readonly slug?: string;
  readonly status?: Status;
  /** UTC, `2026-04-05T16:30:00Z`; null floats (a draft whose date nobody set). */
  readonly date?: string | null;
  /** The user's slug. */
  readonly author?: string;
  readonly excerpt?: string;
  /** Terms by taxonomy name (`category`, `post_tag`, ...), each a path of names (`Film > Anime`, ` \> ` inside a name). */
  readonly terms?: Readonly<Record<string, readonly string[]>>;
  readonly featured_image?: FeaturedImage | null;
  readonly format?: string;
  readonly sticky?: boolean;
  readonly template?: string;
  /** Plain text on the way through; a base holds only a salted hash of it. */
  readonly password?: string;
  readonly comment_status?: 'open' | 'closed';
  readonly ping_status?: 'open' | 'closed';
  /** The slug path of the parent page (`about/team`), or '' for none. */
  readonly parent?: string;
  readonly menu_order?: number;
  readonly meta?: Readonly<Record<string, Json>>;
  readonly series?: string;
  readonly part?: number;
}

/** A picture by its path beside the draft or its address, and what the draft says of its item in the media library. */
export interface FeaturedImage {
  readonly src: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly description?: string;
}

/** The name of a managed field. */
export type FieldName = keyof Fields;
