import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsFromFrontMatter } from '../../../src/convert/draft/fields-from-front-matter.js';
import { frontMatterFromFields } from '../../../src/convert/draft/front-matter-from-fields.js';
import { composeDraft } from '../../../src/convert/front-matter/compose-draft.js';
import { parseDraftText } from '../../../src/convert/front-matter/parse-draft-text.js';
import { formatTermPath, parseTermPath } from '../../../src/convert/draft/term-path.js';
import type { Fields } from '../../../src/model/fields.js';

const word = fc.string({ unit: fc.constantFrom(...'aB1 >\\:#"\'é最-,'), minLength: 1, maxLength: 12 });
const name = word.map((text) => text.trim()).filter((text) => text !== '');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map(formatTermPath);
const paths = fc.uniqueArray(path, { maxLength: 3 });
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((when) => when.toISOString().replace(/\.\d+Z/, 'Z'));
const fields: fc.Arbitrary<Fields> = fc.record(
  {
    title: word,
    status: fc.constantFrom('draft', 'pending', 'private', 'publish', 'future'),
    date,
    author: name,
    terms: fc.record(
      { category: paths, post_tag: fc.uniqueArray(name.map((one) => formatTermPath([one]))), genre: paths },
      { requiredKeys: [] },
    ),
    featured_image: fc.option(fc.record({ src: name, alt: word }, { requiredKeys: ['src'] })),
    sticky: fc.boolean(),
    password: fc.constantFrom('', '0123', 'true', 'null'),
    menu_order: fc.integer(),
    meta: fc.dictionary(
      fc.constantFrom('a', 'b'),
      fc.oneof(fc.integer(), word, fc.boolean(), fc.constant(null)),
    ),
    series: name,
    part: fc.integer({ min: 1, max: 99 }),
    comment_status: fc.constantFrom('open', 'closed'),
  },
  { requiredKeys: ['title'] },
);
const zone = fc.constantFrom(
  'Europe/Berlin',
  'UTC',
  '+05:30',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
);

describe('the fields of a draft', () => {
  it('come back from the file they were written to', () => {
    fc.assert(
      fc.property(fields, zone, (wanted, timezone) => {
        const text = composeDraft(frontMatterFromFields(wanted, { timezone }), '');
        const parsed = parseDraftText(text);
        if (parsed.kind === 'problem') throw new Error(parsed.message);
        const read = fieldsFromFrontMatter(parsed.data, { timezone });
        expect(read.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
        const { terms, ...others } = wanted;
        const present = terms && Object.keys(terms).length > 0 ? { terms } : {};
        expect(read.fields).toEqual({ ...others, ...present });
      }),
    );
  });

  it('have term paths that name what they were made of', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '>', '\\'), maxLength: 8 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, (given) => {
        const wanted = given.map((one) => one.trim()).filter((one) => one !== '');
        expect(parseTermPath(formatTermPath(given))).toEqual(wanted);
      }),
      { numRuns: 1000 },
    );
  });
});
