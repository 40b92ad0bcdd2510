import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, unpackRows } from '../../../src/disk/packed-rows.js';

const roundTrip = (rows: readonly object[]): readonly object[] =>
  unpackRows(JSON.parse(JSON.stringify(packRows(rows))) as ReturnType<typeof packRows>, rows.length);

describe('packed rows', () => {
  it('are the same objects again, whatever they hold', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, 1, '1', 'null', '{}', {}, [], undefined, true),
      fc.jsonValue(),
    );
    const key = fc.constantFrom('id', 'title', 'terms', 'part');
    fc.assert(
      fc.property(fc.array(fc.dictionary(key, value, { noNullPrototype: true })), (rows) => {
        expect(roundTrip(rows)).toStrictEqual(JSON.parse(JSON.stringify(rows)));
      }),
    );
  });

  it('hold a value that all have once, and one that each has alone without places', () => {
    const rows = [1, 2, 3].map((id) => ({ id, terms: { category: [1] } }));
    expect(packRows(rows).columns).toEqual([
      { key: 'id', values: [1, 2, 3] },
      { key: 'terms', values: [{ category: [1] }] },
    ]);
  });

  it('that lack a row are refused', () => {
    expect(() => unpackRows({ columns: [{ key: 'id', values: [1, 2] }] }, 3)).toThrow(RangeError);
  });
});
