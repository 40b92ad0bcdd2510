import type { ResolvedReference } from './base.js';
import type { DraftPath, Hash, PostId, TermId } from './ids.js';
import type { Status } from './status.js';

/**
 * What planning needs of a post that nobody changed, so that a run over ten thousand drafts reads only
 * the texts of those that moved. Always derivable from the base (see sync/summarize).
 */
export interface BaseSummary {
  readonly id: PostId;
  readonly type: string;
  readonly path: DraftPath;
  /** Of our file as last agreed. */
  readonly hash: Hash;
  readonly title: string;
  readonly slug: string;
  readonly link: string;
  readonly formerLinks?: readonly string[];
  readonly status: Status | 'trash';
  readonly date: string | null;
  readonly modified: string;
  /** What tells whether the post still stands so, to the letter (sync/standing); absent where only reading it does. */
  readonly mark?: string;
  readonly revision?: number;
  /** Of a page. */
  readonly parent?: PostId | null;
  readonly series?: string;
  readonly part?: number;
  readonly terms: Readonly<Record<string, readonly TermId[]>>;
  /** The paths of terms that our file names, by taxonomy. */
  readonly ourTerms?: Readonly<Record<string, readonly string[]>>;
  readonly references: Readonly<Record<string, ResolvedReference>>;
  /** Pictures without alternative text in our file; absent when there is none. */
  readonly silentPictures?: number;
  /** The series navigation that stands in the content, as text, to see whether it is still right. */
  readonly navigation?: string;
}
