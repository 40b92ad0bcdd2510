import type { BaseSummary } from '../model/base-summary.js';
import type { Base } from '../model/base.js';
import type { Conflict } from '../model/conflict.js';
import type { Draft } from '../model/draft.js';
import type { FileWrite, Folder, FolderScan, HistoryQuery, MediaFile } from '../model/folder.js';
import type { HistoryEntry } from '../model/history-entry.js';
import type { DraftPath, Hash, PostId } from '../model/ids.js';
import type { Intent } from '../model/intent.js';
import type { KnownMedia } from '../model/media.js';
import type { Problem } from '../model/problem.js';
import type { SiteMemory } from '../model/site-memory.js';
import type { KnownTerm } from '../model/term.js';
import { readBase, readSummaries, removeBase, writeBase } from './base-files.js';
import { readConflict, readConflicts, removeConflict, writeConflict } from './conflict-files.js';
import type { DiskContext } from './disk-context.js';
import { layTheirs, readDraft, trashDraft, writeDraft } from './draft-files.js';
import { HistoryFiles } from './history-files.js';
import { IntentJournal } from './intent-journal.js';
import { protectCreation } from './protect-creation.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { readMedia, writeMedia } from './media-files.js';
import { RememberedFiles } from './remembered-files.js';
import { scanFolder } from './scan-folder.js';
import { Shelf } from './shelf.js';

/** What a folder on disk is told when it is opened. */
export interface DiskFolderOptions {
  readonly summarize: (base: Base) => BaseSummary;
  readonly mediaLimit: number;
  /** How many earlier versions of a post are kept. */
  readonly history: number;
}

/** The drafts folder on disk; each promise of the port is kept in a file of its own beside this one. */
export class DiskFolder implements Folder {
  readonly #context: DiskContext;
  readonly #options: DiskFolderOptions;
  readonly #remembered: RememberedFiles;
  readonly #history: HistoryFiles;
  readonly #shelf = new Shelf();
  #journal: IntentJournal | undefined;

  constructor(context: DiskContext, options: DiskFolderOptions) {
    this.#context = context;
    this.#options = options;
    this.#remembered = new RememberedFiles(context.galley);
    this.#history = new HistoryFiles(context.galley, options.history);
  }

  get site(): string | undefined {
    return this.#context.site;
  }

  /** Saves the index, so that the next run need not read again what this one read or wrote. */
  async close(): Promise<void> {
    this.#journal?.close();
    this.#journal = undefined;
    this.#shelf.clear();
    await this.#saveIndex();
  }

  async scan(): Promise<FolderScan> {
    const scan = scanFolder(this.#context);
    await this.#saveIndex();
    return scan;
  }

  async readDraft(path: DraftPath, timezone: string): Promise<Draft | readonly Problem[] | undefined> {
    return later(() => readDraft(this.#context, path, timezone));
  }

  writeDraft(path: DraftPath, text: string, expected: Hash | 'absent'): Promise<FileWrite> {
    return writeDraft(this.#context, path, { text, expected });
  }

  trashDraft(path: DraftPath, expected: Hash): Promise<FileWrite> {
    return trashDraft(this.#context, path, expected);
  }

  layTheirs(path: DraftPath, text: string | undefined): Promise<void> {
    const laid = readConflict(this.#context.galley, path)?.theirsText;
    return layTheirs(this.#context, path, { text, laid });
  }

  async summaries(): Promise<readonly BaseSummary[]> {
    const summaries = readSummaries(this.#context, this.#options.summarize);
    await this.#saveIndex();
    return summaries;
  }

  readBase(id: PostId): Promise<Base | undefined> {
    return later(() => readBase(this.#context, id));
  }

  writeBase(base: Base): Promise<void> {
    return writeBase(this.#context, base, this.#options.summarize);
  }

  removeBase(id: PostId): Promise<void> {
    return later(() => removeBase(this.#context, id));
  }

  conflicts(): Promise<readonly Conflict[]> {
    return later(() => readConflicts(this.#context.galley));
  }

  writeConflict(conflict: Conflict): Promise<void> {
    return writeConflict(this.#context.galley, conflict);
  }

  removeConflict(path: DraftPath): Promise<void> {
    return later(() => removeConflict(this.#context.galley, path));
  }

  history(query: HistoryQuery): Promise<readonly HistoryEntry[]> {
    return later(() => this.#history.entries(query));
  }

  newestRun(): Promise<number> {
    return later(() => this.#history.newest());
  }

  recordHistory(entry: HistoryEntry): Promise<void> {
    return this.#history.record(entry);
  }

  knownTerms(): Promise<readonly KnownTerm[]> {
    return later(() => this.#remembered.terms());
  }

  writeKnownTerms(terms: readonly KnownTerm[]): Promise<void> {
    return this.#remembered.writeTerms(terms);
  }

  knownMedia(): Promise<readonly KnownMedia[]> {
    return later(() => this.#remembered.media());
  }

  writeKnownMedia(media: readonly KnownMedia[]): Promise<void> {
    return this.#remembered.writeMedia(media);
  }

  siteMemory(): Promise<SiteMemory | undefined> {
    return later(() => this.#remembered.site());
  }

  writeSiteMemory(memory: SiteMemory): Promise<void> {
    return this.#remembered.writeSite(memory);
  }

  intents(): Promise<readonly Intent[]> {
    return later(() => this.#journalOf().intents());
  }

  async recordIntent(intent: Intent): Promise<void> {
    const { creation } = intent;
    await this.#journalOf().record(creation ? { ...intent, creation: protectCreation(creation) } : intent);
  }

  settleIntent(key: string): Promise<void> {
    return later(() => this.#journalOf().settle(key));
  }

  readMedia(path: DraftPath): Promise<MediaFile | undefined> {
    return readMedia(this.#context, path);
  }

  writeMedia(path: DraftPath, bytes: Uint8Array): Promise<FileWrite> {
    return writeMedia(this.#context, path, { bytes, limit: this.#options.mediaLimit });
  }

  setAside(text: string): () => string {
    return this.#shelf.put(text);
  }

  #journalOf(): IntentJournal {
    const { journal, shared } = this.#context.galley;
    this.#journal ??= new IntentJournal(journal, () => makeGalleyFolder(shared));
    return this.#journal;
  }

  #saveIndex(): Promise<void> {
    const { index, galley } = this.#context;
    return index.save(galley.own);
  }
}

/** What is quick enough to be done at once, as the port promises it. */
function later<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => resolve(work()));
}
