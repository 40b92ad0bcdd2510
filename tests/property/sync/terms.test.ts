import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTermPath } from '../../../src/convert/draft/term-path.js';
import type { TermId } from '../../../src/model/ids.js';
import type { Term } from '../../../src/model/term.js';
import { followTerms } from '../../../src/sync/terms/follow-terms.js';
import { missingTerms } from '../../../src/sync/terms/missing-terms.js';
import { termIndex, withTerm, type TermIndex } from '../../../src/sync/terms/term-index.js';

const name = fc.constantFrom('Anime', 'anime', 'Film', 'R&D', 'A > B', '>', 'Ü', 'a\\> b', '日本', '\\');
const taxonomy = fc.constantFrom('category', 'post_tag');
/** A forest: each term may stand under an earlier one of its taxonomy; no two siblings of one name. */
const forest = fc.array(fc.record({ name, taxonomy, under: fc.nat(8) }), { maxLength: 12 }).map((rows) => {
  const terms: Term[] = [];
  rows.forEach((row, at) => {
    const above = terms[row.under];
    const parent = above?.taxonomy === row.taxonomy ? above.id : null;
    const twin = terms.some(
      (other) => other.taxonomy === row.taxonomy && other.parent === parent && other.name === row.name,
    );
    if (!twin)
      terms.push({
        id: (at + 1) as TermId,
        taxonomy: row.taxonomy,
        name: row.name,
        slug: '',
        parent,
        count: 0,
      });
  });
  return terms;
});
const wanted = fc.array(
  fc.record({ taxonomy, path: fc.array(name, { minLength: 1, maxLength: 3 }).map(formatTermPath) }),
  { maxLength: 6 },
);

describe('the terms of a site', () => {
  it('are each found by their own path', () => {
    fc.assert(
      fc.property(forest, (terms) => {
        const index = termIndex(terms);
        for (const term of terms)
          expect(index.find(term.taxonomy, index.pathOf(term.id) ?? '')).toBe(term.id);
      }),
    );
  });

  it('are all there once the missing ones are made in their order', () => {
    fc.assert(
      fc.property(forest, wanted, (terms, places) => {
        let index: TermIndex = termIndex(terms);
        const missing = missingTerms(places, index);
        missing.forEach((place, at) => {
          expect(index.find(place.taxonomy, place.path)).toBeUndefined();
          index = withTerm(index, made(place, index, at));
        });
        for (const place of places) expect(index.find(place.taxonomy, place.path)).toBeDefined();
        expect(missingTerms(places, index)).toEqual([]);
      }),
    );
  });

  it('are followed wherever they move, with nothing said of those that stay', () => {
    fc.assert(
      fc.property(forest, forest, (before, after) => {
        const [old, now] = [termIndex(before), termIndex(after)];
        const known = before.map(({ id, taxonomy }) => ({ id, taxonomy, path: old.pathOf(id) ?? '' }));
        expect(followTerms(known, old)).toEqual({ renamed: [], deleted: [] });
        const { renamed, deleted } = followTerms(known, now);
        for (const { id, to } of renamed) expect(now.pathOf(id)).toBe(to);
        expect(deleted.map(({ id }) => id)).toEqual(
          known.map(({ id }) => id).filter((id) => now.pathOf(id) === undefined),
        );
      }),
    );
  });
});

function made(place: { taxonomy: string; path: string }, index: TermIndex, at: number): Term {
  const names = place.path.split(/(?<=^|\s)>(?=\s|$)/).map((part) => part.trim());
  const above = names.slice(0, -1).join(' > ');
  const parent = above === '' ? null : (index.find(place.taxonomy, above) ?? null);
  const own = (names.at(-1) ?? '').replaceAll(/(?<=^|\s)\\(\\*>)(?=\s|$)/g, '$1');
  return { id: (1000 + at) as TermId, taxonomy: place.taxonomy, name: own, slug: '', parent, count: 0 };
}
