import type { FileStamp } from './file-stamp.js';
import type { PackedRows } from './packed-rows.js';
import { packRows, unpackRows } from './packed-rows.js';

/** What was read of files of one kind, by name, each with the stamp that the file had. */
export class IndexTable<Value> {
  /** Of names (JSON), stamps (four numbers each, bytes in Base64) and values (JSON), parted by tabs; undefined when stale. */
  #text: string | undefined;
  readonly #names: readonly string[];
  readonly #stamps: number[];
  readonly #values: Value[];
  /** The row of each name, from the first question by name on; then it alone tells which rows count. */
  #rows: Map<string, number> | undefined;

  /** @param text what `toText` gave; another throws */
  constructor(text = '[]\t\t[]') {
    const [names = '', stamps = '', values = ''] = text.split('\t');
    this.#text = text;
    this.#names = JSON.parse(names) as string[];
    this.#stamps = numbersOf(stamps);
    const count = this.#names.length;
    this.#values = unpack<Value>(JSON.parse(values) as Packed<Value>, count);
    if (this.#values.length !== count || this.#stamps.length !== 4 * count)
      throw new RangeError('not as many of each');
  }

  get size(): number {
    return this.#rows?.size ?? this.#names.length;
  }

  names(): Iterable<string> {
    return this.#byName().keys();
  }

  /** As they are now: what is set later does not come in. */
  values(): readonly Value[] {
    return this.#rows ? Array.from(this.#rows.values(), (row) => this.#values[row]!) : [...this.#values];
  }

  /** Undefined when there is none with this stamp. */
  get(name: string, [size, mtimeMs, ctimeMs, inode]: FileStamp): Value | undefined {
    const row = this.#byName().get(name);
    if (row === undefined) return undefined;
    const stamps = this.#stamps;
    const at = 4 * row;
    const isSame =
      stamps[at] === size &&
      stamps[at + 1] === mtimeMs &&
      stamps[at + 2] === ctimeMs &&
      stamps[at + 3] === inode;
    return isSame ? this.#values[row] : undefined;
  }

  set(name: string, stamp: FileStamp, value: Value): void {
    const rows = this.#byName();
    const row = rows.get(name) ?? this.#values.length;
    rows.set(name, row);
    // A copy of its own: the value may be part of a text that would stay in memory with it.
    this.#values[row] = JSON.parse(JSON.stringify(value)) as Value;
    for (const [place, number] of stamp.entries()) this.#stamps[4 * row + place] = number;
    this.#text = undefined;
  }

  /** False when there was none. */
  delete(name: string): boolean {
    const isThere = this.#byName().delete(name);
    if (isThere) this.#text = undefined;
    return isThere;
  }

  /** One line without its end. */
  toText(): string {
    if (this.#text !== undefined) return this.#text;
    const stamps = Array.from(this.#byName().values(), (row) => this.#stamps.slice(4 * row, 4 * row + 4));
    const names = JSON.stringify([...this.names()]);
    return (this.#text = `${names}\t${bytesOf(stamps.flat())}\t${JSON.stringify(pack(this.values()))}`);
  }

  #byName(): Map<string, number> {
    return (this.#rows ??= new Map(this.#names.map((name, row) => [name, row])));
  }
}

/** Values that are no objects stand as they are. */
type Packed<Value> = readonly Value[] | PackedRows;

function pack<Value>(values: readonly Value[]): Packed<Value> {
  return values.every((value) => typeof value === 'object' && value !== null) ? packRows(values) : values;
}

function unpack<Value>(packed: Packed<Value>, count: number): Value[] {
  return ('columns' in packed ? unpackRows(packed, count) : [...packed]) as Value[];
}

/** Read in 1 ms for ten thousand stamps, as JSON in 5. */
function bytesOf(numbers: readonly number[]): string {
  return Buffer.from(new Float64Array(numbers).buffer).toString('base64');
}

function numbersOf(bytes: string): number[] {
  return Array.from(new Float64Array(Uint8Array.from(Buffer.from(bytes, 'base64')).buffer));
}
