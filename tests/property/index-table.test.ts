import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileStamp } from '../../src/disk/file-stamp.js';
import { IndexTable } from '../../src/disk/index-table.js';

const name = fc.constantFrom('a.md', 'b.md', 'ä.md', 'c\td\n.md', '');
const stamp = fc
  .tuple(fc.nat(3), fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.maxSafeNat())
  .map((numbers): FileStamp => numbers);
const value = fc.record({ id: fc.nat(3), title: fc.string() }, { requiredKeys: [] });

/** `save` puts the table out of memory and reads it again. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), name, stamp, value }),
  fc.record({ kind: fc.constant('delete' as const), name }),
  fc.constant({ kind: 'save' as const }),
);

describe('a table of the index', () => {
  it('knows what a map of stamps and values knows, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const known = new Map<string, { stamp: FileStamp; value: object }>();
        let table = new IndexTable<object>();
        for (const one of steps) {
          if (one.kind === 'save') table = new IndexTable(table.toText());
          else if (one.kind === 'delete') expect(table.delete(one.name)).toBe(known.delete(one.name));
          else {
            known.set(one.name, one);
            table.set(one.name, one.stamp, one.value);
          }
          expect(table.size).toBe(known.size);
          expect([...table.names()]).toEqual([...known.keys()]);
          expect(table.values()).toEqual([...known.values()].map((entry) => entry.value));
          for (const [key, entry] of known) expect(table.get(key, entry.stamp)).toEqual(entry.value);
        }
      }),
    );
  });
});
