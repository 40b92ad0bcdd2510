import type { Draft } from '../../model/draft.js';
import type { ScannedDraft } from '../../model/folder.js';
import type { PostId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { SweepState } from '../../model/site.js';
import type { Term } from '../../model/term.js';
import type { Known } from './known.js';

/** What both edges showed: everything that moved, before any of it is put together as triples. */
export interface Reading {
  readonly known: Known;
  readonly types: readonly string[];
  /** Every term that posts of these types can have. */
  readonly terms: readonly Term[];
  /** Files by the id in their front matter; of two files with one id, neither. */
  readonly files: ReadonlyMap<PostId, ScannedDraft>;
  /** Files without an id, in full. */
  readonly unnamed: readonly Draft[];
  /** The posts that unnamed files turned out to be. */
  readonly matched: ReadonlyMap<Draft, RemotePost>;
  readonly holders: readonly RemotePost[];
  readonly seen: ReadonlyMap<PostId, RemotePost>;
  readonly gone: ReadonlySet<PostId>;
  readonly unreadable: ReadonlyMap<PostId, string>;
  /** Why posts cannot be read of which not even the id is known; each reason names the place in the list. */
  readonly nameless: readonly string[];
  readonly problems: readonly Problem[];
  /** When the site was looked at, milliseconds UTC. */
  readonly at: number;
  readonly sweeps: Readonly<Record<string, SweepState>>;
  /** Whether every type was listed whole. */
  readonly complete: boolean;
}
