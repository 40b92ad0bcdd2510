import { isTheirsPath, theirsPath } from '../../src/convert/draft/theirs-path.js';
import { hashText } from '../../src/convert/draft/hash-text.js';
import { assembleScan } from '../../src/disk/assemble-scan.js';
import { decodeText } from '../../src/disk/decode-text.js';
import { hashBytes } from '../../src/basics/hash-bytes.js';
import { lookAtFile } from '../../src/disk/look-at-file.js';
import { mimeType } from '../../src/disk/mime-type.js';
import { draftPathFault, pathFault } from '../../src/disk/path-fault.js';
import { protectHistory } from '../../src/disk/protect-history.js';
import { protectedPassword, protectPasswords } from '../../src/disk/protect-passwords.js';
import { readDraftBytes } from '../../src/disk/read-draft-bytes.js';
import type { BaseSummary } from '../../src/model/base-summary.js';
import type { Base } from '../../src/model/base.js';
import type { Conflict } from '../../src/model/conflict.js';
import type { Draft } from '../../src/model/draft.js';
import type { FileWrite, Folder, FolderScan, HistoryQuery, MediaFile } from '../../src/model/folder.js';
import type { HistoryEntry } from '../../src/model/history-entry.js';
import type { DraftPath, Hash, PostId } from '../../src/model/ids.js';
import type { Intent } from '../../src/model/intent.js';
import type { KnownMedia } from '../../src/model/media.js';
import type { Problem } from '../../src/model/problem.js';
import type { SiteMemory } from '../../src/model/site-memory.js';
import type { KnownTerm } from '../../src/model/term.js';
import { FakeMemory } from './fake-folder-memory.js';
import type { FakeFolderOptions, FolderCall } from './fake-folder-options.js';

/**
 * A drafts folder in memory with the promises of the one on disk (the same contract holds for both). What it holds
 * survives a call that throws in `onCall`, as a disk survives its process: throwing before a call is a kill just before
 * its effect, throwing after it a kill just after.
 */
export class FakeFolder implements Folder {
  /** The files that a person sees, by path. */
  readonly files = new Map<string, Uint8Array>();
  readonly trash = new Map<string, Uint8Array>();
  /** What lies in `.galley`, as JSON text, by a name of its own (`bases/12`, `terms`, `intents/<key>`). */
  readonly memory = new FakeMemory();
  /** May throw to kill the run, or change files as another program would. */
  onCall: (call: FolderCall) => void = () => undefined;
  readonly #options: FakeFolderOptions;

  constructor(options: FakeFolderOptions) {
    this.#options = options;
    for (const [path, content] of Object.entries(options.files ?? {})) this.put(path, content);
  }

  get site(): string | undefined {
    return this.#options.site;
  }

  /** What a person does: saves a file. */
  put(path: string, content: string | Uint8Array): void {
    this.files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  }

  /** The text of a file, or undefined. */
  text(path: string): string | undefined {
    const bytes = this.files.get(path);
    return bytes && Buffer.from(bytes).toString();
  }

  /** Everything that is there, files and memory, to compare two moments. */
  snapshot(): Readonly<Record<string, string>> {
    const all = new Map([...this.memory].map(([name, text]) => [`.galley/${name}`, text]));
    for (const [path, bytes] of this.files) all.set(path, Buffer.from(bytes).toString('latin1'));
    return Object.fromEntries([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  scan(): Promise<FolderScan> {
    return this.#call('scan', [], () => {
      const files = [...this.files] as [DraftPath, Uint8Array][];
      const drafts = files.filter(([path]) => /\.md$/i.test(path) && !isTheirsPath(path));
      const looks = drafts.map(([path, bytes]) => ({ path, look: lookAtFile(path, bytes, this.site) }));
      return assembleScan({ looks, paths: [...this.files.keys()], problems: [] });
    });
  }

  readDraft(path: DraftPath, timezone: string): Promise<Draft | readonly Problem[] | undefined> {
    return this.#call('readDraft', [path, timezone], () => {
      const bytes = draftPathFault(path) === undefined ? this.files.get(path) : undefined;
      const { site } = this.#options;
      return bytes && readDraftBytes(path, bytes, { timezone, ...(site === undefined ? {} : { site }) });
    });
  }

  writeDraft(path: DraftPath, text: string, expected: Hash | 'absent'): Promise<FileWrite> {
    return this.#call('writeDraft', [path, text, expected], () => {
      const fault = draftPathFault(path);
      if (fault !== undefined) return { kind: 'refused', reason: fault };
      if (this.#hashOf(path) !== expected) return { kind: 'stale' };
      this.put(path, text);
      return { kind: 'written', hash: hashText(text) };
    });
  }

  trashDraft(path: DraftPath, expected: Hash): Promise<FileWrite> {
    return this.#call('trashDraft', [path, expected], () => {
      const bytes = this.files.get(path);
      if (!bytes || this.#hashOf(path) !== expected) return { kind: 'stale' };
      this.trash.set(`${this.trash.size}/${path}`, bytes);
      this.files.delete(path);
      return { kind: 'written', hash: expected };
    });
  }

  layTheirs(path: DraftPath, text: string | undefined): Promise<void> {
    return this.#call('layTheirs', [path, text], () => {
      if (text === undefined) this.files.delete(theirsPath(path));
      else this.put(theirsPath(path), text);
    });
  }

  summaries(): Promise<readonly BaseSummary[]> {
    return this.#call('summaries', [], () => this.memory.under<Base>('bases/').map(this.#options.summarize));
  }

  readBase(id: PostId): Promise<Base | undefined> {
    return this.#call('readBase', [id], () => this.memory.value<Base>(`bases/${id}`));
  }

  writeBase(base: Base): Promise<void> {
    return this.#call('writeBase', [base], () => {
      const before = this.memory.value<Base>(`bases/${base.id}`);
      this.memory.keep(`bases/${base.id}`, protectPasswords(base, before));
    });
  }

  removeBase(id: PostId): Promise<void> {
    return this.#call('removeBase', [id], () => void this.memory.delete(`bases/${id}`));
  }

  conflicts(): Promise<readonly Conflict[]> {
    return this.#call('conflicts', [], () => this.memory.under<Conflict>('conflicts/'));
  }

  writeConflict(conflict: Conflict): Promise<void> {
    return this.#call('writeConflict', [conflict], () => {
      const { theirs } = conflict;
      const safe = theirs && { theirs: { ...theirs, ...protectedPassword(theirs.password) } };
      this.memory.keep(`conflicts/${conflict.path}`, { ...conflict, ...safe });
    });
  }

  removeConflict(path: DraftPath): Promise<void> {
    return this.#call('removeConflict', [path], () => void this.memory.delete(`conflicts/${path}`));
  }

  history({ id, run }: HistoryQuery): Promise<readonly HistoryEntry[]> {
    return this.#call('history', [{ id, run }], () =>
      this.memory
        .under<HistoryEntry>('history/')
        .filter((entry) => (id ?? entry.id) === entry.id && (run ?? entry.run) === entry.run)
        .toSorted((one, other) => other.run - one.run || one.id - other.id),
    );
  }

  newestRun(): Promise<number> {
    return this.#call('newestRun', [], () =>
      Math.max(0, ...this.memory.under<HistoryEntry>('history/').map(({ run }) => run)),
    );
  }

  recordHistory(entry: HistoryEntry): Promise<void> {
    return this.#call('recordHistory', [entry], () => {
      this.memory.keep(`history/${entry.run}-${entry.id}`, protectHistory(entry));
      const ofPost = this.memory.under<HistoryEntry>('history/').filter(({ id }) => id === entry.id);
      const newestFirst = ofPost.toSorted((one, other) => other.run - one.run);
      for (const { run, id } of newestFirst.slice(this.#options.history ?? 20))
        this.memory.delete(`history/${run}-${id}`);
    });
  }

  knownTerms(): Promise<readonly KnownTerm[]> {
    return this.#call('knownTerms', [], () => this.memory.value<KnownTerm[]>('terms') ?? []);
  }

  writeKnownTerms(terms: readonly KnownTerm[]): Promise<void> {
    return this.#call('writeKnownTerms', [terms], () => this.memory.keep('terms', terms));
  }

  knownMedia(): Promise<readonly KnownMedia[]> {
    return this.#call('knownMedia', [], () => this.memory.value<KnownMedia[]>('media') ?? []);
  }

  writeKnownMedia(media: readonly KnownMedia[]): Promise<void> {
    return this.#call('writeKnownMedia', [media], () => this.memory.keep('media', media));
  }

  siteMemory(): Promise<SiteMemory | undefined> {
    return this.#call('siteMemory', [], () => this.memory.value<SiteMemory>('site'));
  }

  writeSiteMemory(memory: SiteMemory): Promise<void> {
    return this.#call('writeSiteMemory', [memory], () => this.memory.keep('site', memory));
  }

  intents(): Promise<readonly Intent[]> {
    return this.#call('intents', [], () => this.memory.under<Intent>('intents/'));
  }

  recordIntent(intent: Intent): Promise<void> {
    return this.#call('recordIntent', [intent], () => this.memory.keep(`intents/${intent.key}`, intent));
  }

  settleIntent(key: string): Promise<void> {
    return this.#call('settleIntent', [key], () => void this.memory.delete(`intents/${key}`));
  }

  readMedia(path: DraftPath): Promise<MediaFile | undefined> {
    return this.#call('readMedia', [path], () => {
      const bytes = pathFault(path) === undefined ? this.files.get(path) : undefined;
      if (!bytes) return undefined;
      const facts = { path, hash: hashBytes(bytes), size: bytes.length, mimeType: mimeType(path, bytes) };
      return { ...facts, bytes: () => Promise.resolve(bytes) };
    });
  }

  writeMedia(path: DraftPath, bytes: Uint8Array): Promise<FileWrite> {
    return this.#call('writeMedia', [path, bytes], () => {
      const fault = pathFault(path);
      if (fault !== undefined) return { kind: 'refused', reason: fault };
      const there = this.files.get(path);
      if (there && hashBytes(there) !== hashBytes(bytes)) return { kind: 'stale' };
      this.put(path, bytes);
      return { kind: 'written', hash: hashBytes(bytes) };
    });
  }

  setAside(text: string): () => string {
    return () => text;
  }

  close(): Promise<void> {
    return this.#call('close', [], () => undefined);
  }

  /** Effects happen at once between two turns of the event loop, so that a kill never cuts one in half. */
  async #call<Result>(name: keyof Folder, args: readonly unknown[], effect: () => Result): Promise<Result> {
    await Promise.resolve();
    this.onCall({ name, phase: 'before', args });
    const result = effect();
    this.onCall({ name, phase: 'after', args });
    return result;
  }

  #hashOf(path: string): Hash | 'absent' {
    const bytes = this.files.get(path);
    return bytes ? hashText(decodeText(bytes) ?? Buffer.from(bytes).toString('latin1')) : 'absent';
  }
}
