import { existsSync, readFileSync } from 'node:fs';
import type { BaseSummary } from '../model/base-summary.js';
import type { Hash } from '../model/ids.js';
import { isSettled, sameStamp } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';
import type { FileLook } from './look-at-file.js';
import { replaceFile } from './replace-file.js';

/** Raised whenever what the index holds means something else: another summary of a base, another look at a draft. */
const version = 1;

/** What is known of files by their stamps. */
interface Known {
  /** Of every Markdown file that may be a draft, by path. */
  readonly looks: Map<string, Entry<FileLook>>;
  readonly summaries: Map<string, Entry<BaseSummary>>;
  /** Of pictures that drafts refer to, by path. */
  readonly media: Map<string, Entry<Hash>>;
}

type Entry<Value> = readonly [stamp: FileStamp, value: Value];

/**
 * What reading a file told, kept as long as its stamp stays. It only saves work: without it, or when it cannot be read,
 * everything is read again.
 */
export class FolderIndex {
  readonly #file: string;
  readonly #known: Known;
  #isDirty = false;

  constructor(file: string) {
    this.#file = file;
    this.#known = load(file);
  }

  /** What is known of a file with this stamp; undefined when it has to be read. */
  get<Kind extends keyof Known>(kind: Kind, name: string, stamp: FileStamp): ValueOf<Kind> | undefined {
    const entry = this.#known[kind].get(name);
    return entry && sameStamp(entry[0], stamp) ? (entry[1] as ValueOf<Kind>) : undefined;
  }

  /** Keeps what a file with this stamp, taken at `now` before it was read, told. One that changed just now is not kept. */
  set<Kind extends keyof Known>(
    kind: Kind,
    name: string,
    { stamp, now, value }: Reading<ValueOf<Kind>>,
  ): void {
    const entries = this.#known[kind] as Map<string, Entry<ValueOf<Kind>>>;
    if (!isSettled(stamp, now)) return this.forget(kind, name);
    entries.set(name, [stamp, value]);
    this.#isDirty = true;
  }

  /** As `set`, for a file of Galley's own that nobody else writes: trusted at once. */
  setOwn<Kind extends keyof Known>(kind: Kind, name: string, entry: Entry<ValueOf<Kind>>): void {
    (this.#known[kind] as Map<string, Entry<ValueOf<Kind>>>).set(name, entry);
    this.#isDirty = true;
  }

  forget(kind: keyof Known, name: string): void {
    if (this.#known[kind].delete(name)) this.#isDirty = true;
  }

  /** Forgets what is not among these names. */
  keepOnly(kind: keyof Known, names: ReadonlyMap<string, unknown> | ReadonlySet<string>): void {
    for (const name of this.#known[kind].keys()) if (!names.has(name)) this.forget(kind, name);
  }

  /** Writes the index where there is a place for it and something to write. */
  async save(folder: string): Promise<void> {
    if (!this.#isDirty || !existsSync(folder)) return;
    const { looks, summaries, media } = this.#known;
    const content = { version, looks: [...looks], summaries: [...summaries], media: [...media] };
    await replaceFile(this.#file, JSON.stringify(content));
    this.#isDirty = false;
  }
}

type ValueOf<Kind extends keyof Known> = Known[Kind] extends Map<string, Entry<infer Value>> ? Value : never;

/** What was read of a file. */
export interface Reading<Value> {
  readonly stamp: FileStamp;
  /** When the stamp was taken, in milliseconds. */
  readonly now: number;
  readonly value: Value;
}

/** Written by this class or thrown away: its shape is not checked entry by entry, which would take longer than it saves. */
function load(file: string): Known {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: unknown } & Record<
      keyof Known,
      []
    >;
    if (content.version === version) {
      return {
        looks: new Map(content.looks),
        summaries: new Map(content.summaries),
        media: new Map(content.media),
      };
    }
  } catch {
    // Not there, or torn: everything is read again.
  }
  return { looks: new Map(), summaries: new Map(), media: new Map() };
}
