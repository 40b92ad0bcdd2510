import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Characters that stay in memory: a small run never opens the file. */
const room = 4_000_000;

/** Where a text stands in the file. */
interface Place {
  readonly at: number;
  readonly length: number;
  readonly encoding: 'utf8' | 'utf16le';
}

/**
 * Texts that a run needs only once more, out of memory until then: in a file of the system's temporary folder that nobody
 * else may read and, where the system allows it, no name leads to. It is gone with the process, however that ends.
 */
export class Shelf {
  #characters = 0;
  #file: number | undefined;
  #size = 0;
  #name: string | undefined;

  /** Gives the text back, as often as it is asked for, until the shelf is cleared. */
  put(text: string): () => string {
    this.#characters += text.length;
    const place = this.#characters > room ? this.#append(text) : undefined;
    return place === undefined ? inMemory(text) : this.#reader(place);
  }

  clear(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    if (this.#name !== undefined) rmSync(this.#name, { force: true });
    this.#file = undefined;
    this.#name = undefined;
    this.#characters = 0;
    this.#size = 0;
  }

  /** Undefined where there is no room on the disk: the text stays in memory. */
  #append(text: string): Place | undefined {
    // UTF-8 has no halves of surrogate pairs, and JSON may hold them.
    const encoding = /[\ud800-\udfff]/.test(text) ? 'utf16le' : 'utf8';
    const bytes = Buffer.from(text, encoding);
    const at = this.#size;
    try {
      this.#file ??= this.#open();
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.#file, bytes, done, bytes.length - done, at + done);
    } catch {
      return undefined;
    }
    this.#size += bytes.length;
    return { at, length: bytes.length, encoding };
  }

  #open(): number {
    const name = join(tmpdir(), `galley-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
    const file = openSync(name, 'wx+', 0o600);
    try {
      rmSync(name);
    } catch {
      // A system that keeps the names of open files.
      this.#name = name;
    }
    return file;
  }

  /** Apart from the text: what stands beside a function stays in memory with it. */
  #reader({ at, length, encoding }: Place): () => string {
    return () => this.#read(at, length).toString(encoding);
  }

  #read(at: number, length: number): Buffer {
    if (this.#file === undefined) throw new Error('A text was asked for after its run had ended.');
    const bytes = Buffer.allocUnsafe(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.#file, bytes, done, length - done, at + done);
      if (read === 0) throw new Error('The temporary file of this run was cut off.');
      done += read;
    }
    return bytes;
  }
}

function inMemory(text: string): () => string {
  return () => text;
}
