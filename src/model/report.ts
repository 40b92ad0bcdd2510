import type { Conflict } from './conflict.js';
import type { PostId } from './ids.js';
import type { Problem } from './problem.js';
import type { Status } from './status.js';
import type { Valve } from './valve.js';

/** What a run did, or (`dryRun`, `status`) would do; the one thing that every command prints, as text or as JSON. */
export interface Report {
  readonly command: 'status' | 'push' | 'pull' | 'sync';
  readonly dryRun: boolean;
  /** A person was asked and said no: nothing was written. */
  readonly declined?: true;
  readonly site: { readonly url: string; readonly name: string };
  /** Every post that is not simply in step, by path. */
  readonly posts: readonly PostReport[];
  readonly inStep: number;
  /** Posts that the other direction would bring: changed there in a push, here in a pull. */
  readonly waiting: number;
  /** Markdown files that are no drafts. */
  readonly notes: number;
  /** Pictures without alternative text in posts that this run leaves alone. */
  readonly silentPictures: number;
  /** Terms and uploads that were made (or would be). */
  readonly newTerms: readonly { readonly taxonomy: string; readonly path: string }[];
  readonly renamedTerms: readonly { readonly taxonomy: string; readonly from: string; readonly to: string }[];
  readonly uploads: readonly string[];
  /** What concerns no single post. */
  readonly problems: readonly Problem[];
  readonly valve?: Valve;
  /** Requests that wrote there, and files written here (drafts, media). */
  readonly writes: { readonly there: number; readonly here: number };
  readonly exitCode: ExitCode;
}

export interface PostReport {
  readonly path: string;
  readonly id?: PostId;
  readonly type: string;
  readonly title: string;
  readonly status?: Status;
  readonly link?: string;
  readonly outcome: Outcome;
  /** Fields (or `body`, `navigation`, `links`) that change there, and here. */
  readonly there: readonly string[];
  readonly here: readonly string[];
  /** Why it waits, in words. */
  readonly held?: string;
  readonly conflict?: Conflict;
  readonly problems: readonly Problem[];
}

export type Outcome =
  | 'created-there'
  | 'created-here'
  | 'updated'
  | 'trashed-there'
  | 'trashed-here'
  | 'restored-there'
  | 'remembered'
  | 'forgotten'
  | 'conflict'
  | 'held'
  | 'stale'
  | 'failed';

/** 0 done and in step, 1 some posts failed, 2 wrong usage or configuration, 3 conflicts remain, 4 a valve held the run, 5 the site cannot be reached or refuses the sign-in. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;
