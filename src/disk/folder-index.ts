import { existsSync, readFileSync } from 'node:fs';
import type { BaseSummary } from '../model/base-summary.js';
import type { Hash } from '../model/ids.js';
import { isSettled } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';
import { IndexTable } from './index-table.js';
import type { FileLook } from './look-at-file.js';
import { replaceFile } from './replace-file.js';

/** Raised whenever what the index holds means something else: another summary of a base, another look at a draft. */
const firstLine = 'galley index 3';

/** What is known of files by their stamps. */
interface Known {
  /** Of every Markdown file that may be a draft, by path. */
  readonly look: FileLook;
  /** Of every base, by id. */
  readonly summary: BaseSummary;
  /** Of the folder of bases, when all of them are known. */
  readonly folder: true;
  /** Of pictures that drafts refer to, by path. */
  readonly media: Hash;
}

type Kind = keyof Known;

/** What was read of a file. */
export interface Reading<Value> {
  readonly stamp: FileStamp;
  /** When the stamp was taken, in milliseconds. */
  readonly now: number;
  readonly value: Value;
}

type Tables = { readonly [One in Kind]: IndexTable<Known[One]> };

/**
 * What reading a file told, kept as long as its stamp stays. It only saves work: without it, or when it cannot be read,
 * everything is read again. A line a kind (its name, and the text of its table, parted by a tab).
 */
export class FolderIndex {
  readonly #file: string;
  #read: Tables | undefined;
  #isDirty = false;

  constructor(file: string) {
    this.#file = file;
  }

  /** What is known of a file with this stamp; undefined when it has to be read. Not to be changed. */
  get<One extends Kind>(kind: One, name: string, stamp: FileStamp): Known[One] | undefined {
    return this.#tables[kind].get(name, stamp);
  }

  /** All that is known of one kind, whatever the stamps are now. */
  all<One extends Kind>(kind: One): readonly Known[One][] {
    return this.#tables[kind].values();
  }

  /** Keeps what a file told that had this stamp, taken before it was read. Of one that changed just now nothing is kept. */
  set<One extends Kind>(kind: One, name: string, { stamp, now, value }: Reading<Known[One]>): void {
    if (isSettled(stamp, now)) this.setOwn(kind, name, { stamp, value });
    else this.forget(kind, name);
  }

  /** As `set`, for a file of Galley's own that nobody else writes: trusted at once. */
  setOwn<One extends Kind>(
    kind: One,
    name: string,
    { stamp, value }: Omit<Reading<Known[One]>, 'now'>,
  ): void {
    this.#tables[kind].set(name, stamp, value);
    this.#isDirty = true;
  }

  /** How many entries of a kind there are. */
  count(kind: Kind): number {
    return this.#tables[kind].size;
  }

  forget(kind: Kind, name: string): void {
    if (this.#tables[kind].delete(name)) this.#isDirty = true;
  }

  /** Forgets what is not among these names, in whose order they will be asked for again. */
  keepOnly(kind: Kind, names: readonly string[]): void {
    const before = this.count(kind);
    // As many as there are: at worst an entry that nobody asks for.
    if (before === names.length && !this.#isDirty) return;
    this.#tables[kind].keepOnly(names);
    if (this.count(kind) < before) this.#isDirty = true;
  }

  /** Writes the index where the folder for it is there and something changed. */
  async save(folder: string): Promise<void> {
    if (!this.#isDirty || !existsSync(folder)) return;
    this.#isDirty = false;
    const lines = Object.entries(this.#tables).map(([kind, table]) => `${kind}\t${table.toText()}\n`);
    await replaceFile(this.#file, `${firstLine}\n${lines.join('')}`);
  }

  /** Read when it is first needed: who only asks for what is remembered of the site pays nothing. */
  get #tables(): Tables {
    return (this.#read ??= readTables(this.#file));
  }
}

/** Written by this class or thrown away, all of it: what one kind tells is true only beside the others. */
function readTables(file: string): Tables {
  try {
    // By way of bytes: half the time.
    const [first, ...lines] = readFileSync(file).toString().split('\n');
    if (first === firstLine) return tablesOf(lines);
  } catch {
    // Not there, or torn.
  }
  return tablesOf();
}

function tablesOf(lines?: readonly string[]): Tables {
  const textOf = (kind: Kind): string | undefined => {
    if (!lines) return undefined;
    return lines.find((line) => line.startsWith(`${kind}\t`))?.slice(kind.length + 1) ?? '';
  };
  return {
    look: new IndexTable(textOf('look')),
    summary: new IndexTable(textOf('summary')),
    folder: new IndexTable(textOf('folder')),
    media: new IndexTable(textOf('media')),
  };
}
