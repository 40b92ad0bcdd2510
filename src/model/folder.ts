import type { BaseSummary } from './base-summary.js';
import type { Base } from './base.js';
import type { Conflict } from './conflict.js';
import type { Draft } from './draft.js';
import type { HistoryEntry } from './history-entry.js';
import type { DraftPath, Hash, PostId } from './ids.js';
import type { Intent } from './intent.js';
import type { KnownMedia } from './media.js';
import type { Problem } from './problem.js';
import type { SiteMemory } from './site-memory.js';
import type { KnownTerm } from './term.js';

/** The port to the drafts folder and to what is remembered beside it. Every write is atomic and says what it replaces. */
export interface Folder {
  /** The named site whose ids and bases this folder gives; the default site has no name. */
  readonly site?: string | undefined;
  /** What is there, by stat and index where nothing moved; texts are read only where the index knows no better. */
  scan(): Promise<FolderScan>;
  /**
   * The draft in full. Dates without an offset are in `timezone` (SiteFacts.timezone). Undefined when the file
   * is not there any more; a list of problems when it is there and cannot be read as a draft.
   */
  readDraft(path: DraftPath, timezone: string): Promise<Draft | readonly Problem[] | undefined>;
  /** `expected` is the hash of what is replaced, or `absent`; a file that moved meanwhile is `stale` and untouched. */
  writeDraft(path: DraftPath, text: string, expected: Hash | 'absent'): Promise<FileWrite>;
  /** Into `.galley/trash/`, never deleted. */
  trashDraft(path: DraftPath, expected: Hash): Promise<FileWrite>;
  /** Lays `<name>.theirs.md` beside the draft, or removes it. */
  layTheirs(path: DraftPath, text: string | undefined): Promise<void>;

  /** One line for each base, from the index where it is true to the files, else from the files. */
  summaries(): Promise<readonly BaseSummary[]>;
  /** Undefined when there is none, or when the file does not keep its checksum (it then counts as lost). */
  readBase(id: PostId): Promise<Base | undefined>;
  writeBase(base: Base): Promise<void>;
  removeBase(id: PostId): Promise<void>;

  conflicts(): Promise<readonly Conflict[]>;
  writeConflict(conflict: Conflict): Promise<void>;
  removeConflict(path: DraftPath): Promise<void>;

  /** What runs replaced, the newest run first, then by post. */
  history(query: HistoryQuery): Promise<readonly HistoryEntry[]>;
  /** The number of the newest run that replaced something; 0 when none did. */
  newestRun(): Promise<number>;
  /** Keeps one entry a run and post (a second replaces the first), and of a post only as many as the folder was told. */
  recordHistory(entry: HistoryEntry): Promise<void>;

  knownTerms(): Promise<readonly KnownTerm[]>;
  writeKnownTerms(terms: readonly KnownTerm[]): Promise<void>;
  knownMedia(): Promise<readonly KnownMedia[]>;
  writeKnownMedia(media: readonly KnownMedia[]): Promise<void>;
  siteMemory(): Promise<SiteMemory | undefined>;
  writeSiteMemory(memory: SiteMemory): Promise<void>;

  /** Intents of creates under way, kept until settled. */
  intents(): Promise<readonly Intent[]>;
  recordIntent(intent: Intent): Promise<void>;
  settleIntent(key: string): Promise<void>;

  /** A picture or other file that a draft refers to; undefined when it is not there or leads out of the folder. */
  readMedia(path: DraftPath): Promise<MediaFile | undefined>;
  /** `absent` is expected: an existing file with other bytes is never replaced. */
  writeMedia(path: DraftPath, bytes: Uint8Array): Promise<FileWrite>;

  /** Keeps a text out of memory until this run asks for it again; it gives it back until `close`. */
  setAside(text: string): () => string;

  /** At the end of a run: keeps what saves the next one work. Without it nothing is lost but time; it may be used again. */
  close(): Promise<void>;
}

/** Entries of one post, of one run, or both; nothing named means all. */
export interface HistoryQuery {
  readonly id?: PostId;
  readonly run?: number;
}

export interface FolderScan {
  readonly files: readonly ScannedDraft[];
  readonly problems: readonly Problem[];
  /** Markdown files that are no drafts. */
  readonly notes: readonly DraftPath[];
  /** Every file path in the folder, in NFC and case folded: names that a new file must not take. */
  readonly taken: ReadonlySet<string>;
}

/** A file that is a draft (its front matter has `status` or `id`), known by content only. */
export interface ScannedDraft {
  readonly path: DraftPath;
  readonly hash: Hash;
  readonly id?: PostId;
}

export type FileWrite =
  | { readonly kind: 'written'; readonly hash: Hash }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface MediaFile {
  readonly path: DraftPath;
  readonly hash: Hash;
  readonly size: number;
  readonly mimeType: string;
  bytes(): Promise<Uint8Array>;
}
