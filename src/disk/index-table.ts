import type { FileStamp } from './file-stamp.js';
import type { PackedRows } from './packed-rows.js';
import { packRows, unpackRows } from './packed-rows.js';
import { StampColumn } from './stamp-column.js';

/** What was read of files of one kind, by name, each with the stamp that the file had. */
export class IndexTable<Value> {
  /** Of names (JSON), stamps (as their column says) and values (JSON), parted by tabs; undefined when stale. */
  #text: string | undefined;
  readonly #names: readonly string[];
  readonly #stamps: StampColumn;
  readonly #values: Value[];
  /** The row of each name, made when the order does not tell it; then it alone tells which rows count. */
  #rows: Map<string, number> | undefined;
  /** Files are asked for as they were kept, one after the other: the row of the next. */
  #next = 0;

  /** @param text what `toText` gave; another throws */
  constructor(text = '[]\t\t[]') {
    const [names = '', stamps = '', values = ''] = text.split('\t');
    this.#text = text;
    this.#names = JSON.parse(names) as string[];
    const count = this.#names.length;
    this.#stamps = new StampColumn(stamps, count);
    this.#values = unpack<Value>(JSON.parse(values) as Packed<Value>, count);
    if (this.#values.length !== count) throw new RangeError('not as many of each');
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
  get(name: string, stamp: FileStamp): Value | undefined {
    const row = this.#rowOf(name);
    return row !== undefined && this.#stamps.isAt(row, stamp) ? this.#values[row] : undefined;
  }

  set(name: string, stamp: FileStamp, value: Value): void {
    const rows = this.#byName();
    const row = rows.get(name) ?? this.#values.length;
    rows.set(name, row);
    // A copy of its own: the value may be part of a text that would stay in memory with it.
    this.#values[row] = JSON.parse(JSON.stringify(value)) as Value;
    this.#stamps.set(row, stamp);
    this.#text = undefined;
  }

  /** False when there was none. */
  delete(name: string): boolean {
    const isThere = this.#byName().delete(name);
    if (isThere) this.#text = undefined;
    return isThere;
  }

  /** Deletes what is not among these names; the others take their order, which alone is not worth saving. */
  keepOnly(names: readonly string[]): void {
    const rows = this.#byName();
    const kept = names.filter((name) => rows.has(name));
    if (kept.length < rows.size) this.#text = undefined;
    this.#rows = new Map(kept.map((name) => [name, rows.get(name)!]));
  }

  /** One line without its end. */
  toText(): string {
    if (this.#text !== undefined) return this.#text;
    const rows = [...this.#byName().values()];
    const values = JSON.stringify(pack(rows.map((row) => this.#values[row]!)));
    return (this.#text = [JSON.stringify([...this.names()]), this.#stamps.toText(rows), values].join('\t'));
  }

  #rowOf(name: string): number | undefined {
    if (this.#rows === undefined && this.#names[this.#next] === name) return this.#next++;
    return this.#byName().get(name);
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
