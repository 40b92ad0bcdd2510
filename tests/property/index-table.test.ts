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
  fc.record({ kind: fc.constant('get' as const), name }),
  fc.record({ kind: fc.constant('delete' as const), name }),
  fc.record({ kind: fc.constant('keep' as const), names: fc.uniqueArray(name) }),
  fc.constant({ kind: 'save' as const }),
);

/** What a table is to do, done by a map; a name that it does not know has the last of its stamps. */
class Model {
  known = new Map<string, object>();
  readonly stamps = new Map<string, FileStamp>();

  stampOf(asked: string): FileStamp {
    return this.stamps.get(asked) ?? [0, 0, 0, 0];
  }

  set(asked: string, given: FileStamp, kept: object): void {
    this.known.set(asked, kept);
    this.stamps.set(asked, given);
  }

  keepOnly(names: readonly string[]): void {
    const { known } = this;
    this.known = new Map(names.flatMap((one) => (known.has(one) ? [[one, known.get(one)!]] : [])));
  }
}

describe('a table of the index', () => {
  it('knows what a map of stamps and values knows, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const model = new Model();
        let table = new IndexTable<object>();
        for (const one of steps) {
          if (one.kind === 'save') table = new IndexTable(table.toText());
          else if (one.kind === 'delete') expect(table.delete(one.name)).toBe(model.known.delete(one.name));
          else if (one.kind === 'get')
            expect(table.get(one.name, model.stampOf(one.name))).toEqual(model.known.get(one.name));
          else if (one.kind === 'keep') {
            table.keepOnly(one.names);
            model.keepOnly(one.names);
          } else {
            table.set(one.name, one.stamp, one.value);
            model.set(one.name, one.stamp, one.value);
          }
          expect(table.size).toBe(model.known.size);
        }
        // Their order is no promise: another one alone is not worth saving.
        const values = table.values();
        expect(new Map([...table.names()].map((key, row) => [key, values[row]]))).toEqual(model.known);
        for (const [key, kept] of model.known) expect(table.get(key, model.stampOf(key))).toEqual(kept);
      }),
      { numRuns: 500 },
    );
  });
});
