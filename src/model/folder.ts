import type { Base } from './base.js';
import type { Conflict } from './conflict.js';
import type { Draft } from './draft.js';
import type { DraftPath, Hash, PostId } from './ids.js';
import type { Intent } from './intent.js';
import type { KnownMedia } from './media.js';
import type { Problem } from './problem.js';
import type { SiteMemory } from './site-memory.js';
import type { KnownTerm } from './term.js';

/** The port to the drafts folder and to what is remembered beside it. Every write is atomic and says what it replaces. */
export interface Folder {
  /** Every draft; files that cannot be read as one are problems and stay as they are. */
  drafts(): Promise<FolderScan>;
  /** Undefined when the file is not there any more. */
  readDraft(path: DraftPath): Promise<Draft | Problem | undefined>;
  /** `expected` is the hash of what is replaced, or `absent`; a file that moved meanwhile is `stale` and untouched. */
  writeDraft(path: DraftPath, text: string, expected: Hash | 'absent'): Promise<FileWrite>;
  /** Into `.galley/trash/`, never deleted. */
  trashDraft(path: DraftPath, expected: Hash): Promise<FileWrite>;
  /** Lays `<name>.theirs.md` beside the draft, or removes it. */
  layTheirs(path: DraftPath, text: string | undefined): Promise<void>;

  bases(): Promise<readonly Base[]>;
  writeBase(base: Base): Promise<void>;
  removeBase(id: PostId): Promise<void>;

  conflicts(): Promise<readonly Conflict[]>;
  writeConflict(conflict: Conflict): Promise<void>;
  removeConflict(path: DraftPath): Promise<void>;

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
}

export interface FolderScan {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Markdown files that are no drafts. */
  readonly notes: number;
  /** Every file path in the folder, drafts or not: names that a new file must not take. */
  readonly taken: ReadonlySet<string>;
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
