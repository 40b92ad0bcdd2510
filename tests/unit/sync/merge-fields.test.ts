import { describe, expect, it } from 'vitest';
import type { Fields } from '../../../src/model/fields.js';
import { mergeFields } from '../../../src/sync/merge/merge-fields.js';

const nothing = { ours: {}, theirs: {}, conflicts: [] };

/** Both sides agreed on `before`; the file holds only these keys. */
function since(before: Fields, changes: { ours?: Fields; theirs?: Fields; file?: Fields }) {
  const file = changes.file ?? before;
  return mergeFields({
    base: { ours: file, theirs: before },
    ours: { ...file, ...changes.ours },
    theirs: { ...before, ...changes.theirs },
  });
}

describe('merging the fields of a post', () => {
  const before: Fields = {
    title: 'Magnetic Rose',
    excerpt: 'A song in space.',
    terms: { category: ['Film > Anime'], post_tag: ['opera'] },
    meta: { rating: 5, mood: 'blue' },
  };

  it('takes a title from there and an excerpt from here', () => {
    expect(since(before, { ours: { excerpt: 'Two songs.' }, theirs: { title: 'The Rose' } })).toEqual({
      ours: { title: 'The Rose' },
      theirs: { excerpt: 'Two songs.' },
      conflicts: [],
    });
  });

  it('does nothing when both changed to the same, and leaves to the writer what both changed otherwise', () => {
    expect(since(before, { ours: { title: 'Rose' }, theirs: { title: 'Rose' } })).toEqual(nothing);
    expect(since(before, { ours: { title: 'Rose' }, theirs: { title: 'A Rose' } }).conflicts).toEqual([
      'title',
    ]);
  });

  it('adds a tag from each side to the other, and removes what a side removed', () => {
    expect(
      since(before, {
        ours: { terms: { category: ['Film > Anime'], post_tag: ['opera', 'space'] } },
        theirs: { terms: { category: [], post_tag: ['robots', 'opera'] } },
      }),
    ).toEqual({
      ours: { terms: { category: [], post_tag: ['opera', 'space', 'robots'] } },
      theirs: { terms: { post_tag: ['robots', 'opera', 'space'] } },
      conflicts: [],
    });
  });

  it('does not take a new order of tags for an edit', () => {
    const two: Fields = { terms: { post_tag: ['a', 'b'] } };
    expect(since(two, { ours: { terms: { post_tag: ['b', 'a'] } } })).toEqual(nothing);
  });

  it('merges meta key by key', () => {
    expect(
      since(before, {
        ours: { meta: { rating: 4, mood: 'blue' } },
        theirs: { meta: { rating: 5, mood: 'red' } },
      }),
    ).toEqual({
      ours: { meta: { mood: 'red' } },
      theirs: { meta: { rating: 4 } },
      conflicts: [],
    });
    expect(
      since(before, {
        ours: { meta: { rating: 4, mood: 'blue' } },
        theirs: { meta: { rating: 3, mood: 'blue' } },
      }).conflicts,
    ).toEqual(['meta']);
  });

  describe('for a key that the file lacks', () => {
    const file: Fields = { title: 'Magnetic Rose' };
    it('does nothing while it stays there as it was', () => {
      expect(since(before, { file })).toEqual(nothing);
    });
    it('adds the key when it changed there', () => {
      expect(
        since(before, { file, theirs: { excerpt: 'New.', terms: { category: ['A'], post_tag: ['opera'] } } }),
      ).toEqual({
        ours: { excerpt: 'New.', terms: { category: ['A'] } },
        theirs: {},
        conflicts: [],
      });
    });
    it('sends nothing when the writer took the key out', () => {
      const sides = { base: { ours: before, theirs: before }, ours: file, theirs: before };
      expect(mergeFields(sides)).toEqual(nothing);
    });
    it('takes a newly written set of tags as the whole set', () => {
      expect(since(before, { file, ours: { terms: { post_tag: [] } } }).theirs).toEqual({
        terms: { post_tag: [] },
      });
    });
  });

  it('keeps series and part here where the site has no taxonomy for them', () => {
    const sides = { base: { ours: {}, theirs: {} }, ours: { series: 'Fond Memories', part: 1 }, theirs: {} };
    expect(mergeFields(sides)).toEqual(nothing);
  });

  it('takes a picture of the same source as the same, whatever one side leaves unsaid', () => {
    const image = (alt?: string) => ({
      featured_image: { src: 'img/rose.png', ...(alt !== undefined && { alt }) },
    });
    expect(mergeFields({ ours: image('A rose'), theirs: image() })).toEqual(nothing);
    expect(mergeFields({ ours: image('A rose'), theirs: image('Rose') }).conflicts).toEqual([
      'featured_image',
    ]);
  });

  it('calls different values a conflict when nobody knows what they were', () => {
    expect(
      mergeFields({
        ours: { title: 'A', terms: { post_tag: ['a'] } },
        theirs: { title: 'B', terms: { post_tag: [] } },
      }).conflicts,
    ).toEqual(['title', 'terms']);
    expect(mergeFields({ ours: { title: 'A' }, theirs: { title: 'A', excerpt: 'there' } })).toEqual(nothing);
  });

  describe('dates', () => {
    const [early, late] = ['2026-04-05T16:30:00Z', '2026-04-09T08:00:00Z'];

    it('float in a draft there and are neither pulled nor sent', () => {
      expect(
        since({ status: 'draft', date: early }, { file: { status: 'draft' }, theirs: { date: late } }),
      ).toEqual(nothing);
      expect(
        since({ status: 'draft', date: early }, { file: { status: 'draft' }, theirs: { date: null } }),
      ).toEqual(nothing);
    });
    it('of a draft are sent when the file gets one, even though it floated meanwhile', () => {
      const sides = since(
        { status: 'draft', date: early },
        { file: { status: 'draft' }, ours: { date: late }, theirs: { date: null } },
      );
      expect(sides).toEqual({ ours: {}, theirs: { date: late }, conflicts: [] });
    });
    it('come into the file with the status when the post is published there', () => {
      const theirs: Fields = { status: 'publish', date: early };
      expect(since({ status: 'draft', date: early }, { file: { status: 'draft' }, theirs }).ours).toEqual(
        theirs,
      );
      expect(since({ status: 'draft' }, { file: { status: 'draft' }, theirs }).ours).toEqual(theirs);
    });
    it('pinned here and published there with another date take that date', () => {
      const before: Fields = { status: 'draft', date: early };
      expect(since(before, { theirs: { status: 'publish', date: late } }).ours).toEqual({
        status: 'publish',
        date: late,
      });
    });
    it('stay in the file when the post is taken back to draft there', () => {
      const before: Fields = { status: 'publish', date: early };
      expect(since(before, { theirs: { status: 'draft', date: late } }).ours).toEqual({ status: 'draft' });
      expect(
        mergeFields({ base: { ours: before, theirs: before }, ours: before, theirs: { status: 'draft' } })
          .ours,
      ).toEqual({ status: 'draft' });
    });
    it('of a published post merge like any value', () => {
      const before: Fields = { status: 'publish', date: early };
      expect(since(before, { ours: { date: late } }).theirs).toEqual({ date: late });
      expect(since(before, { theirs: { date: late } }).ours).toEqual({ date: late });
      expect(
        since(before, { ours: { date: late }, theirs: { date: '2020-01-01T00:00:00Z' } }).conflicts,
      ).toEqual(['date']);
    });
  });
});
