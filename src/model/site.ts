import type { MediaId, PostId, TermId, UserId } from './ids.js';
import type { Media } from './media.js';
import type { PostAddress } from './post-address.js';
import type { WriteRequest, WriteResult } from './post-write.js';
import type { Presence } from './presence.js';
import type { RemotePost } from './remote-post.js';
import type { SiteFacts } from './site-facts.js';
import type { Term } from './term.js';

/**
 * The port to WordPress. Reads repeat by themselves what may be repeated; a create never does.
 * Only what ends a run is thrown (SiteUnreachable, SignInRefused); what concerns one post is a value.
 */
export interface Site {
  facts(): Promise<SiteFacts>;
  /** Every post of a type, by id ascending, in pages; posts that cannot be read come as problems. */
  list(query: ListQuery): AsyncIterable<PostPage>;
  /** The cheap look: what may have changed since, without trusting it to be all (see SweepState). */
  sweep(type: string, since: SweepState | undefined): Promise<Sweep>;
  read(type: string, id: PostId): Promise<Presence>;
  /** Posts of any status that hold one of these slugs, the trash included; the slugs as written in drafts. */
  findBySlug(type: string, slugs: readonly string[]): Promise<readonly RemotePost[]>;
  /** In order; batched where the site can. Results stand at the index of their request. */
  write(requests: readonly WriteRequest[]): Promise<readonly WriteResult[]>;
  trash(type: string, id: PostId): Promise<WriteResult>;
  /** Revisions newer than the one named, autosaves left out, newest first. */
  revisionsAfter(type: string, id: PostId, revision: number): Promise<readonly Revision[]>;
  terms(taxonomy: string): Promise<readonly Term[]>;
  createTerm(term: NewTerm): Promise<TermResult>;
  updateTerm(taxonomy: string, id: TermId, change: TermChange): Promise<TermResult>;
  deleteTerm(taxonomy: string, id: TermId): Promise<TermResult>;
  media(ids: readonly MediaId[]): Promise<readonly Media[]>;
  /** Items whose slug or file name resembles this file name: the candidates for adoption. */
  findMedia(fileName: string): Promise<readonly Media[]>;
  upload(upload: Upload): Promise<MediaResult>;
  updateMedia(id: MediaId, change: MediaChange): Promise<MediaResult>;
  /** The bytes behind an address on the site's own origin, at most `limit` bytes; undefined when they are not there. */
  download(url: string, limit: number): Promise<Uint8Array | undefined>;
  /**
   * What a reader gets who is not signed in: where an address of the site's own leads in the end and, where `limit`
   * says how many bytes at most, the page. Undefined when that is not clear now, or when it leads to another site.
   */
  visit(url: string, limit?: number): Promise<Visit | undefined>;
  users(): Promise<readonly User[]>;
}

export type Visit =
  { readonly kind: 'there'; readonly url: string; readonly page?: Uint8Array } | { readonly kind: 'gone' };

export interface ListQuery {
  readonly type: string;
  /** Only posts modified after this instant (UTC), exclusive. */
  readonly modifiedAfter?: string;
  readonly statuses?: readonly string[];
  readonly author?: UserId;
  readonly include?: readonly PostId[];
  /** Only posts that carry this very term, and not those of its children. */
  readonly term?: { readonly taxonomy: string; readonly id: TermId };
  /** With the newest revision and their number; for a few posts, since it costs the server a query each. */
  readonly revisions?: boolean;
}

export interface PostPage {
  readonly posts: readonly RemotePost[];
  /** Posts that a page held but that did not parse, by id where known. */
  readonly unreadable: readonly { readonly id?: PostId; readonly reason: string }[];
  /** Of all pages, as the site counts. */
  readonly total: number;
}

/** What the last look at a type saw; kept between runs. It only saves work. */
export interface SweepState {
  /** The newest `modified` seen, UTC. */
  readonly modified: string;
  readonly highestId: number;
  /** Posts of any status, the trash included. */
  readonly total: number;
}

export interface Sweep {
  /** Posts that may have changed since, whole. */
  readonly changed: readonly RemotePost[];
  readonly unreadable: readonly { readonly id?: PostId; readonly reason: string }[];
  /** True when the numbers do not add up (something left, or an old date came in): list everything. */
  readonly incomplete: boolean;
  /** Of the newest posts, those that are public: they show whether the site still writes addresses as it did. */
  readonly addresses: readonly PostAddress[];
  readonly state: SweepState;
}

export interface Revision {
  readonly id: number;
  readonly author: UserId;
  readonly modified: string;
  readonly title: string;
  readonly content: string;
  readonly excerpt: string;
}

export interface NewTerm {
  readonly taxonomy: string;
  readonly name: string;
  readonly parent?: TermId;
}

export interface TermChange {
  readonly name?: string;
  readonly parent?: TermId | null;
  readonly description?: string;
}

/** `term_exists` is settled by the id it carries: the existing term is the result. */
export type TermResult =
  | { readonly kind: 'written'; readonly term: Term }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'unknown'; readonly message: string };

export interface Upload {
  readonly fileName: string;
  /** Explicit and unique, so that a lost answer can be looked for. */
  readonly slug: string;
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly description?: string;
}

export interface MediaChange {
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly description?: string;
}

export type MediaResult =
  | { readonly kind: 'written'; readonly media: Media }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly status: number }
  | { readonly kind: 'unknown'; readonly message: string };

export interface User {
  readonly id: UserId;
  readonly slug: string;
  readonly name: string;
}
