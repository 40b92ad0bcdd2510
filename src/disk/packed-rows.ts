/** Objects as columns: read in half the time that the objects take as JSON. */
export interface PackedRows {
  readonly columns: readonly Column[];
}

/**
 * A key: its different values, and which of them each object has, -1 for one without the key. Without `at` all have the
 * one value, or each object has its own, in order.
 */
interface Column {
  readonly key: string;
  readonly values: readonly unknown[];
  readonly at?: readonly number[];
}

type Row = Readonly<Record<string, unknown>>;

/** Packs objects of JSON; a key whose value is undefined is left out, as JSON does. */
export function packRows(rows: readonly object[]): PackedRows {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return { columns: Array.from(keys, (key) => columnOf(key, rows as readonly Row[])) };
}

function columnOf(key: string, rows: readonly Row[]): Column {
  const values: unknown[] = [];
  const places = { plain: new Map<unknown, number>(), nested: new Map<unknown, number>() };
  const at = rows.map(({ [key]: value }) => {
    if (value === undefined) return -1;
    const [known, same] =
      typeof value === 'object' ? [places.nested, JSON.stringify(value)] : [places.plain, value];
    const place = known.get(same) ?? values.push(value) - 1;
    known.set(same, place);
    return place;
  });
  const isPlain = !at.includes(-1) && (values.length === 1 || values.length === rows.length);
  return isPlain ? { key, values } : { key, values, at };
}

/** So many objects again; equal values are one value, and none may be changed. Throws when they are not so many. */
export function unpackRows({ columns }: PackedRows, count: number): readonly object[] {
  const whole = columns.filter(({ at }) => !at?.includes(-1));
  // All keys at once: an object that grows key by key takes twice as long.
  const first = Object.fromEntries(whole.map(({ key, values }) => [key, values[0]]));
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({ ...first }));
  for (const { key, values, at } of columns) {
    if (!at && values.length === 1) continue;
    if ((at ?? values).length !== count) throw new RangeError(`${key} is not of ${count} rows`);
    for (let row = 0; row < count; row += 1) {
      const place = at ? at[row]! : row;
      if (place >= 0) rows[row]![key] = values[place];
    }
  }
  return rows;
}
