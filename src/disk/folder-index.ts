import { existsSync, readFileSync } from 'node:fs';
import type { BaseSummary } from '../model/base-summary.js';
import type { Hash } from '../model/ids.js';
import { isSettled } from './file-stamp.js';
import type { FileStamp } from './file-stamp.js';
import type { FileLook } from './look-at-file.js';
import { replaceFile } from './replace-file.js';

/** Raised whenever what the index holds means something else: another summary of a base, another look at a draft. */
const firstLine = 'galley index 2';

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

/**
 * What reading a file told, kept as long as its stamp stays. It only saves work: without it, or when it cannot be read,
 * everything is read again. A line an entry (kind, name, stamp and JSON, parted by tabs), parsed when it is asked for:
 * half the time of one large JSON.
 */
export class FolderIndex {
  readonly #file: string;
  /** The stamp and the JSON of each entry. */
  readonly #lines: Readonly<Record<Kind, Map<string, string>>>;
  #isDirty = false;

  constructor(file: string) {
    this.#file = file;
    this.#lines = readLines(file);
  }

  /** What is known of a file with this stamp; undefined when it has to be read. */
  get<One extends Kind>(kind: One, name: string, stamp: FileStamp): Known[One] | undefined {
    const line = this.#lines[kind].get(name);
    const stamped = stampText(stamp);
    if (!line?.startsWith(stamped)) return undefined;
    return parse(line.slice(stamped.length));
  }

  /** All that is known of one kind, whatever the stamps are now; undefined when a line cannot be read. */
  all<One extends Kind>(kind: One): readonly Known[One][] | undefined {
    const values = Array.from(this.#lines[kind].values(), (line) => {
      return parse<Known[One]>(line.slice(line.indexOf('\t') + 1));
    });
    return values.every((value) => value !== undefined) ? values : undefined;
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
    // Such a name would break the lines; it is read each time.
    if (/[\t\r\n]/.test(name)) return;
    this.#lines[kind].set(name, stampText(stamp) + JSON.stringify(value));
    this.#isDirty = true;
  }

  /** How many entries of a kind there are. */
  count(kind: Kind): number {
    return this.#lines[kind].size;
  }

  forget(kind: Kind, name: string): void {
    if (this.#lines[kind].delete(name)) this.#isDirty = true;
  }

  /** Forgets what is not among these names. */
  keepOnly(kind: Kind, names: { readonly size: number; has(name: string): boolean }): void {
    // As many as there are: at worst an entry that nobody asks for.
    if (this.#lines[kind].size === names.size) return;
    for (const name of this.#lines[kind].keys()) if (!names.has(name)) this.forget(kind, name);
  }

  /** Writes the index where the folder for it is there and something changed. */
  async save(folder: string): Promise<void> {
    if (!this.#isDirty || !existsSync(folder)) return;
    this.#isDirty = false;
    const lines = Object.entries(this.#lines).flatMap(([kind, entries]) =>
      Array.from(entries, ([name, line]) => `${kind}\t${name}\t${line}\n`),
    );
    await replaceFile(this.#file, `${firstLine}\n${lines.join('')}`);
  }
}

function parse<Value>(json: string): Value | undefined {
  try {
    return JSON.parse(json) as Value;
  } catch {
    return undefined;
  }
}

function stampText(stamp: FileStamp): string {
  return `${stamp[0]} ${stamp[1]} ${stamp[2]} ${stamp[3]}\t`;
}

/** Written by this class or thrown away. */
function readLines(file: string): Record<Kind, Map<string, string>> {
  const lines: Record<Kind, Map<string, string>> = {
    look: new Map(),
    summary: new Map(),
    folder: new Map(),
    media: new Map(),
  };
  const [first, ...rest] = textOf(file).split('\n');
  if (first !== firstLine) return lines;
  for (const line of rest) {
    const kindEnd = line.indexOf('\t');
    const nameEnd = line.indexOf('\t', kindEnd + 1);
    const kind = line.slice(0, Math.max(kindEnd, 0));
    if (nameEnd < 0 || !Object.hasOwn(lines, kind)) continue;
    lines[kind as Kind].set(line.slice(kindEnd + 1, nameEnd), line.slice(nameEnd + 1));
  }
  return lines;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
