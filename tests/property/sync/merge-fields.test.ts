import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/fields.js';
import { mergeFields } from '../../../src/sync/merge/merge-fields.js';

const names: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom('a', 'b', 'c', 'd > e', '__proto__', 'constructor'),
  {
    maxLength: 4,
  },
);
const value = fc.constantFrom('one', 'two', 'three');
/** What a site always has. */
const site = fc.record({
  title: value,
  excerpt: value,
  sticky: fc.boolean(),
  status: fc.constant('publish' as const),
  date: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
  terms: fc.record({ category: names, post_tag: names }),
  meta: fc.record({ mood: value, rating: fc.integer({ min: 1, max: 3 }) }),
});
const keys = fc.subarray(['title', 'excerpt', 'sticky', 'status', 'date', 'terms', 'meta'] as const);

function only(fields: Fields, kept: readonly (keyof Fields)[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => kept.includes(name as keyof Fields)));
}

function applied(fields: Fields, change: Partial<Fields>): Fields {
  const terms = fields.terms || change.terms ? { terms: { ...fields.terms, ...change.terms } } : {};
  const meta = fields.meta || change.meta ? { meta: { ...fields.meta, ...change.meta } } : {};
  return { ...fields, ...change, ...terms, ...meta };
}

function asSets(fields: Fields) {
  const terms = Object.entries(fields.terms ?? {}).map(([name, set]) => [name, [...set].sort()]);
  return { ...fields, terms };
}

describe('mergeFields', () => {
  it('does nothing where nothing changed', () => {
    fc.assert(
      fc.property(site, keys, (theirs, kept) => {
        const ours = only(theirs, kept);
        expect(mergeFields({ base: { ours, theirs }, ours, theirs })).toEqual({
          ours: {},
          theirs: {},
          conflicts: [],
        });
      }),
    );
  });

  it('makes both sides agree on the keys of the file, and then has nothing left to do', () => {
    fc.assert(
      fc.property(site, site, site, (before, here, there) => {
        const result = mergeFields({ base: { ours: before, theirs: before }, ours: here, theirs: there });
        if (result.conflicts.length > 0) return;
        const [ours, theirs] = [applied(here, result.ours), applied(there, result.theirs)];
        expect(asSets(ours)).toEqual(asSets(theirs));
        expect(mergeFields({ base: { ours, theirs }, ours, theirs })).toEqual({
          ours: {},
          theirs: {},
          conflicts: [],
        });
      }),
    );
  });

  it('mirrors when the sides are swapped', () => {
    fc.assert(
      fc.property(site, site, site, (before, here, there) => {
        const base = { ours: before, theirs: before };
        const one = mergeFields({ base, ours: here, theirs: there });
        const other = mergeFields({ base, ours: there, theirs: here });
        expect(asSets(other.theirs)).toEqual(asSets(one.ours));
        expect(asSets(other.ours)).toEqual(asSets(one.theirs));
        expect(other.conflicts).toEqual(one.conflicts);
      }),
    );
  });

  it('never sends a key that the file lacks', () => {
    fc.assert(
      fc.property(site, site, site, keys, (before, here, there, kept) => {
        const base = { ours: before, theirs: before };
        const { theirs } = mergeFields({ base, ours: only(here, kept), theirs: there });
        expect(Object.keys(theirs).filter((name) => !kept.includes(name as (typeof kept)[number]))).toEqual(
          [],
        );
      }),
    );
  });

  it('loses no term that either side added', () => {
    fc.assert(
      fc.property(names, names, names, (before, here, there) => {
        const terms = (post_tag: readonly string[]): Fields => ({ terms: { post_tag } });
        const { ours } = mergeFields({
          base: { ours: terms(before), theirs: terms(before) },
          ours: terms(here),
          theirs: terms(there),
        });
        const merged = ours.terms?.['post_tag'] ?? here;
        const added = [...here, ...there].filter((name) => !before.includes(name));
        expect(merged).toEqual(expect.arrayContaining(added));
        expect(
          merged.filter((name) => before.includes(name) && !(here.includes(name) && there.includes(name))),
        ).toEqual([]);
      }),
    );
  });
});
