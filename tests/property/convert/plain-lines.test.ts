import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLines } from '../../../src/convert/front-matter/plain-lines.js';
import { readData } from '../../../src/convert/front-matter/read-data.js';

const words = fc.constantFrom(
  'ink',
  'Ink and type',
  'null',
  'True',
  'yes',
  'no',
  'y',
  'Über',
  '一行',
  '🖋',
  '.inf',
  '.nan',
  '0x1f',
  '1e3',
  '12',
  '-3',
  '007',
  '1.5',
  '~',
  '2026-04-05',
  '2026-04-05T18:30:00+02:00',
  '12:30',
  'https://a.test/b?c#d',
  '---',
  '...',
  '=',
  '<<',
  'e1',
  '\ud800',
);
const signs = fc.constantFrom(
  ' ',
  ' ',
  ':',
  ': ',
  '#',
  ' #',
  ',',
  ', ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '|',
  '>',
  '&',
  '*',
  '!',
  '%',
  '@',
  '`',
  '-',
  '- ',
  '\\',
  '\t',
  '\r',
  '\u00a0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '?',
  '? ',
);
const value = fc
  .tuple(
    words,
    fc.array(fc.tuple(fc.oneof(fc.constant(' '), signs), fc.oneof(words, fc.constant(''))), { maxLength: 2 }),
  )
  .map((parts) => parts.flat(2).join(''));
const list = fc.array(value, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`);
const quoted = value.map((text) => `"${text}"`);
const awkward = (usual: string, others: readonly string[]) => fc.nat(40).map((at) => others[at] ?? usual);
const line = fc.tuple(
  awkward(': ', [':', ' : ', ':  ']),
  fc.oneof(
    value,
    value,
    list,
    quoted,
    value.map((text) => `'${text}'`),
  ),
  awkward('\n', ['\r\n', '', '\n\n', ' \n', '\n ', '\n# ', ' # a\n']),
);
const keys = fc.shuffledSubarray(
  ['title', 'tags', 'id', 'part', 'date', 'mine', 'y', 'null', '__proto__', 'sticky'],
  { maxLength: 3 },
);
const yaml = fc
  .tuple(
    keys,
    fc.array(line, { minLength: 3, maxLength: 3 }),
    awkward('', ['title: a\n', '- a\n', '---\n', ' a\n']),
  )
  .map(([names, lines, end]) => names.map((name, at) => name + lines[at]!.join('')).join('') + end);

describe('Front matter of plain lines', () => {
  it('is read as the YAML library reads it', () => {
    fc.assert(
      fc.property(yaml, (source) => {
        const data = plainLines(source);
        if (data === undefined) return;
        // With a comment in it, the YAML library is asked.
        const read = readData(`${source}# note\n`);
        expect(read.kind === 'data' && Object.entries(read.data)).toEqual(Object.entries(data));
      }),
      { numRuns: 30_000 },
    );
  });

  it('is what most drafts have', () => {
    const source = `id: 12\ntitle: It's “so”: no, really\nslug: rose\nlink: https://a.test/rose/#top\nstatus: publish\ndate: 2026-04-05T18:30:00+02:00\ncategories: [Film, Old type]\ntags: []\nmine: "a: b"\n`;
    expect(plainLines(source)).toBeUndefined();
    expect(plainLines(source.replace('“so”:', '“so”'))).toEqual({
      id: 12,
      title: "It's “so” no, really",
      slug: 'rose',
      link: 'https://a.test/rose/#top',
      status: 'publish',
      date: '2026-04-05T18:30:00+02:00',
      categories: ['Film', 'Old type'],
      tags: [],
      mine: 'a: b',
    });
  });

  it.each([
    '',
    'title: a',
    'title: a\ntitle: b\n',
    'title:\n',
    'title: |\n  a\n',
    'title: a # b\n',
    'title: null\n',
    'tags: [a, [b]]\n',
    'tags:\n- a\n',
    '# a\n',
    'title: a \n',
    'title: a\r\n',
    '  title: a\n',
  ])('is not %j', (source) => {
    expect(plainLines(source)).toBeUndefined();
  });
});
