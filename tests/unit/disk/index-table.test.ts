import { describe, expect, it } from 'vitest';
import type { FileStamp } from '../../../src/disk/file-stamp.js';
import { IndexTable } from '../../../src/disk/index-table.js';

const stamp = (size: number): FileStamp => [size, 1795190607507.5378, 1795197491735.8286, 2433063];

describe('a table of the index', () => {
  it('gives what it was told, to the same stamp only, also when it is read again', () => {
    const table = new IndexTable<object>();
    table.set('a.md', stamp(1), { id: 1 });
    table.set('ä\tb\n.md', stamp(2), { id: 2 });
    for (const one of [table, new IndexTable<object>(table.toText())]) {
      expect(one.get('a.md', stamp(1))).toEqual({ id: 1 });
      expect(one.get('ä\tb\n.md', stamp(2))).toEqual({ id: 2 });
      expect(one.get('a.md', stamp(2))).toBeUndefined();
      for (const place of [0, 1, 2, 3]) {
        const other = stamp(1).with(place, 7) as unknown as FileStamp;
        expect(one.get('a.md', other)).toBeUndefined();
      }
    }
  });

  it('keeps the last that it was told of a name, and forgets', () => {
    const before = new IndexTable<string>();
    for (const name of ['a', 'b', 'c']) before.set(name, stamp(1), name);
    const table = new IndexTable<string>(before.toText());
    table.set('b', stamp(2), 'B');
    expect(table.delete('a')).toBe(true);
    expect(table.delete('a')).toBe(false);
    const again = new IndexTable<string>(table.toText());
    for (const one of [table, again]) {
      expect(one.size).toBe(2);
      expect(one.values()).toEqual(['B', 'c']);
      expect(one.get('b', stamp(2))).toBe('B');
    }
  });

  it('does not hold on to what it was given', () => {
    const table = new IndexTable<{ id: number }>();
    const value = { id: 1 };
    table.set('a', stamp(1), value);
    value.id = 2;
    expect(table.values()).toEqual([{ id: 1 }]);
  });

  it('gives values that later ones do not change', () => {
    const table = new IndexTable<string>();
    table.set('a', stamp(1), 'A');
    const again = new IndexTable<string>(table.toText());
    const values = again.values();
    again.set('a', stamp(1), 'B');
    again.set('b', stamp(1), 'C');
    expect(values).toEqual(['A']);
  });

  it('is whole or thrown away', () => {
    const table = new IndexTable<object>();
    for (const id of [1, 2, 3]) table.set(String(id), stamp(id), { id });
    const text = table.toText();
    for (let end = 0; end < text.length; end += 1) expect(() => new IndexTable(text.slice(0, end))).toThrow();
    const [names = '', stamps = '', values = ''] = text.split('\t');
    expect(() => new IndexTable(`${names}\t${stamps.slice(44)}\t${values}`)).toThrow(RangeError);
  });
});
