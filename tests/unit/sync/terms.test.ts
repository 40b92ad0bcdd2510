import { describe, expect, it } from 'vitest';
import type { TermId } from '../../../src/model/ids.js';
import type { Term } from '../../../src/model/term.js';
import { followTerms } from '../../../src/sync/terms/follow-terms.js';
import { missingTerms } from '../../../src/sync/terms/missing-terms.js';
import { nearMiss } from '../../../src/sync/terms/near-miss.js';
import { termIndex, withTerm } from '../../../src/sync/terms/term-index.js';

const id = (number: number) => number as TermId;
const term = (number: number, name: string, parent: number | null = null, taxonomy = 'category'): Term => ({
  id: id(number),
  taxonomy,
  name,
  slug: `slug-${number}`,
  parent: parent === null ? null : id(parent),
  count: 0,
});
const index = termIndex([
  term(1, 'Uncategorized'),
  term(2, 'Film'),
  term(3, 'Anime', 2),
  term(4, 'Books'),
  term(5, 'Anime', 4),
  term(6, 'Us > Them'),
  term(7, 'R&D'),
  term(8, 'Satoshi Kon', null, 'post_tag'),
]);

describe('the terms of a site', () => {
  it('have paths of names, and are found by them', () => {
    expect(index.pathOf(id(3))).toBe('Film > Anime');
    expect(index.find('category', 'Film > Anime')).toBe(3);
    expect(index.find('category', 'Books > Anime')).toBe(5);
    expect(index.find('category', 'Anime')).toBeUndefined();
    expect(index.pathOf(id(6))).toBe('Us \\> Them');
    expect(index.find('category', 'Us \\> Them')).toBe(6);
    expect(index.find('post_tag', 'R&D')).toBeUndefined();
  });
  it('ignore case and outer blanks, as WordPress does, but not accents', () => {
    expect(index.find('category', ' film >  ANIME ')).toBe(3);
    expect(index.find('post_tag', 'satoshi kon')).toBe(8);
    expect(index.find('post_tag', 'Satoshi Kón')).toBeUndefined();
  });
  it('prefer the exact spelling, then the older term', () => {
    const twins = termIndex([term(1, 'anime'), term(2, 'Anime'), term(3, 'Anime'), term(4, 'Deep', 3)]);
    expect(twins.find('category', 'Anime')).toBe(2);
    expect(twins.find('category', 'ANIME')).toBe(1);
    expect(twins.find('category', 'Anime > Deep')).toBe(4);
  });
  it('stand at the top when their parent is not known, even in a circle', () => {
    const odd = termIndex([term(2, 'A', 3), term(3, 'B', 2), term(4, 'C', 99)]);
    expect(odd.pathOf(id(2))).toBe('B > A');
    expect(odd.find('category', 'C')).toBe(4);
  });
  it('can be more by one', () => {
    expect(withTerm(index, term(9, 'New', 2)).find('category', 'Film > New')).toBe(9);
  });
});

describe('following terms', () => {
  const known = (number: number, path: string) => ({ id: id(number), taxonomy: 'category', path });

  it('sees renames and moves by id, children too', () => {
    expect(followTerms([known(2, 'Movies'), known(3, 'Movies > Anime'), known(4, 'Books')], index)).toEqual({
      renamed: [
        { id: 2, taxonomy: 'category', from: 'Movies', to: 'Film' },
        { id: 3, taxonomy: 'category', from: 'Movies > Anime', to: 'Film > Anime' },
      ],
      deleted: [],
    });
  });
  it('takes a term that is gone for merged when its posts got one other term instead', () => {
    const posts = [
      { before: [id(20), id(7)], now: [id(4), id(7)] },
      { before: [id(20), id(4)], now: [id(4)] },
    ];
    expect(followTerms([known(20, 'Novels')], index, { posts })).toEqual({
      renamed: [{ id: 4, taxonomy: 'category', from: 'Novels', to: 'Books' }],
      deleted: [],
    });
  });
  it('reports it as deleted when there is no proof, or only the default category came instead', () => {
    const gone = known(20, 'Novels');
    const deleted = { renamed: [], deleted: [gone] };
    expect(followTerms([gone], index)).toEqual(deleted);
    expect(followTerms([gone], index, { posts: [{ before: [id(20)], now: [id(1)] }] })).toEqual(deleted);
    expect(followTerms([gone], index, { posts: [{ before: [id(20), id(4)], now: [id(4)] }] })).toEqual(
      deleted,
    );
    expect(followTerms([gone], index, { posts: [{ before: [id(20)], now: [id(8)] }] })).toEqual(deleted);
    const split = [
      { before: [id(20)], now: [id(4)] },
      { before: [id(20)], now: [id(7)] },
    ];
    expect(followTerms([gone], index, { posts: split })).toEqual(deleted);
  });
});

describe('new terms', () => {
  const category = (path: string) => ({ taxonomy: 'category', path });

  it('are listed parents first, each once', () => {
    const wanted = ['Film > Live > Short', 'Music', 'music', 'Film > Live', 'FILM > Anime'].map(category);
    expect(missingTerms(wanted, index)).toEqual(
      ['Film > Live', 'Film > Live > Short', 'Music'].map(category),
    );
  });
  it('are pointed out when they differ from an existing one by a letter', () => {
    for (const slip of [
      'Anme >',
      'Film > Amime',
      'Film > Anmie',
      'Film > Animee',
      'Boks',
      'Bookss',
      'Film > Nime',
    ]) {
      const near = nearMiss(category(slip), index);
      const letters = slip.replace(/^.*> ?/, '').length;
      expect([slip, near]).toEqual([
        slip,
        letters < 5 ? undefined : slip.startsWith('B') ? 'Books' : 'Film > Anime',
      ]);
    }
  });
  it('are not, when they differ by a digit, by more, or not at all', () => {
    const seasons = termIndex([term(1, 'Season 1'), term(2, 'Magnetic')]);
    for (const path of ['Season 2', 'Season 11', 'Seasons', 'Magnetisch', 'Other > Magnetic']) {
      expect([path, nearMiss(category(path), seasons)]).toEqual([path, undefined]);
    }
  });
});
