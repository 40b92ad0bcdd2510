import {
  closeSync,
  fsync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
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

/**
 * Intents under way, a line each in a file that only grows until the last one is settled. An intent is on the disk
 * before `record` returns; those recorded at the same time share one wait. A line that a kill cut off was never
 * acted upon and is skipped. One process at a time (the lock sees to it).
 */
export class IntentJournal {
  readonly #file: string;
  readonly #makeFolder: () => void;
  readonly #open = new Map<string, Intent>();
  #descriptor: number | undefined;
  #syncing: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(file: string, makeFolder: () => void) {
    this.#file = file;
    this.#makeFolder = makeFolder;
    for (const intent of readJournal(file)) this.#open.set(intent.key, intent);
  }

  /** Those not settled, in the order they were recorded. */
  intents(): readonly Intent[] {
    return [...this.#open.values()];
  }

  /** Returns when the intent survives a power cut. */
  async record(intent: Intent): Promise<void> {
    this.#open.set(intent.key, intent);
    this.#append({ intent });
    await this.#flush();
  }

  /** An intent whose settling is lost is looked into once more, and that is all. */
  settle(key: string): void {
    if (!this.#open.delete(key)) return;
    if (this.#open.size > 0) this.#append({ settled: key });
    else ftruncateSync(this.#opened());
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #append(entry: { readonly intent: Intent } | { readonly settled: string }): void {
    // The line end before it parts it from a line that was cut off.
    writeSync(this.#opened(), `\n${JSON.stringify(entry)}\n`);
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

function readJournal(file: string): Iterable<Intent> {
  const open = new Map<string, Intent>();
  for (const line of textOf(file).split('\n')) {
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
