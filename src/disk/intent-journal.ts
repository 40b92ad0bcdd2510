import {
  closeSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Intent } from '../model/intent.js';
import { hasCode } from './error-code.js';
import { intentSchema } from './remembered-schemas.js';

const sync = promisify(fsync);
const entrySchema = z.union([z.object({ intent: intentSchema }), z.object({ settled: z.string() })]);
type Entry = { readonly intent: Intent } | { readonly settled: string };

/** Bytes of lines after which those of settled intents are left behind: a long run needs no long file. */
const longEnough = 8 * 1024 * 1024;

/**
 * Intents under way, a line each in a file that grows until the last one is settled, or until most of it is of settled
 * ones. An intent is on the disk before `record` returns; those recorded at the same time share one wait. A line that a
 * kill cut off was never acted upon and is skipped. One process at a time (the lock sees to it).
 */
export class IntentJournal {
  readonly #file: string;
  readonly #makeFolder: () => void;
  readonly #open = new Map<string, Intent>();
  #descriptor: number | undefined;
  #bytes: number;
  #syncing: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(file: string, makeFolder: () => void) {
    this.#file = file;
    this.#makeFolder = makeFolder;
    const text = textOf(file);
    this.#bytes = text.length;
    for (const intent of readJournal(text)) this.#open.set(intent.key, intent);
  }

  /** Those not settled, in the order they were recorded. */
  intents(): readonly Intent[] {
    return [...this.#open.values()];
  }

  /** Returns when the intent survives a power cut. */
  async record(intent: Intent): Promise<void> {
    this.#open.set(intent.key, intent);
    this.#append({ intent });
    // A file whose bytes are on their way to the disk is not changed for another.
    if (this.#bytes > longEnough && !this.#syncing) this.#shorten();
    else await this.#flush();
  }

  /** An intent whose settling is lost is looked into once more, and that is all. */
  settle(key: string): void {
    if (!this.#open.delete(key)) return;
    if (this.#open.size > 0) this.#append({ settled: key });
    else this.#empty();
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #append(entry: Entry): void {
    // The line end before it parts it from a line that was cut off.
    const line = Buffer.from(`\n${JSON.stringify(entry)}\n`);
    for (let at = 0; at < line.length;) at += writeSync(this.#opened(), line, at);
    this.#bytes += line.length;
  }

  #empty(): void {
    ftruncateSync(this.#opened());
    this.#bytes = 0;
  }

  /** Puts a file of the open intents in the place of this one; it is whole on the disk before that. */
  #shorten(): void {
    const temporary = `${this.#file}.tmp`;
    const lines = [...this.#open.values()].map((intent) => `${JSON.stringify({ intent })}\n`);
    rmSync(temporary, { force: true });
    writeFileSync(temporary, lines.join(''), { flag: 'wx', flush: true });
    this.close();
    renameSync(temporary, this.#file);
    this.#bytes = 0;
    this.#opened();
  }

  #opened(): number {
    if (this.#descriptor === undefined) {
      this.#makeFolder();
      mkdirSync(dirname(this.#file), { recursive: true });
      this.#descriptor = openSync(this.#file, 'a');
      syncFolder(dirname(this.#file));
    }
    return this.#descriptor;
  }

  /** A sync that began before a line was written does not count for it: the line waits for the next one. */
  #flush(): Promise<void> {
    if (!this.#syncing) {
      this.#syncing = sync(this.#opened()).finally(() => {
        this.#syncing = undefined;
      });
      return this.#syncing;
    }
    this.#next ??= this.#syncing.then(
      () => this.#flushNext(),
      () => this.#flushNext(),
    );
    return this.#next;
  }

  #flushNext(): Promise<void> {
    this.#next = undefined;
    return this.#flush();
  }
}

/** So that the file itself survives a power cut; Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function readJournal(text: string): Iterable<Intent> {
  const open = new Map<string, Intent>();
  for (const line of text.split('\n')) {
    const entry = parseLine(line);
    if (entry && 'intent' in entry) open.set(entry.intent.key, entry.intent);
    else if (entry) open.delete(entry.settled);
  }
  return open.values();
}

function parseLine(line: string): z.infer<typeof entrySchema> | undefined {
  if (line === '') return undefined;
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}
