import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDraft } from '../../../src/convert/front-matter/compose-draft.js';
import { editFrontMatter } from '../../../src/convert/front-matter/edit-front-matter.js';
import { parseDraftText } from '../../../src/convert/front-matter/parse-draft-text.js';
import { replaceBody } from '../../../src/convert/front-matter/replace-body.js';

const awkward = fc.constantFrom(
  'Rose: part 1',
  'a # b',
  '- x',
  '[Film > Anime]',
  '"quoted"',
  "it's",
  '1984',
  'null',
  'yes',
  '2020-01-02',
  '---',
  'two\nlines',
  'ends\n',
  '\ttab',
  ' space ',
  '🎞 映画',
  '\ud800',
  '{x}',
  'a, b',
  '*star',
  '%',
  'x:',
  '',
);
const text = fc.oneof(awkward, fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
const texts = fc.array(text, { maxLength: 4 });
const draft = fc.record(
  {
    id: fc.integer(),
    title: text,
    slug: text,
    date: fc.constantFrom('2026-04-05T18:30:00+02:00', '2026-04-05', '1999-12-31 23:59'),
    categories: texts,
    tags: texts,
    part: fc.integer({ min: 1, max: 99 }),
    excerpt: text,
    sticky: fc.boolean(),
    mine: fc.oneof(text, fc.integer(), fc.constant(null), fc.double()),
    meta: fc.dictionary(text, fc.oneof(text, fc.integer(), texts), { maxKeys: 3 }),
    sites: fc.dictionary(fc.constantFrom('staging', 'old'), fc.record({ id: fc.integer(), link: text })),
  },
  { requiredKeys: [] },
);

const plainKeys = fc.record(
  {
    id: fc.integer({ min: 1 }),
    title: fc.constantFrom('Magnetic Rose', 'Stink bomb'),
    status: fc.constantFrom('draft', 'publish'),
    tags: fc.subarray(['Satoshi Kon', 'Otomo']),
    date: fc.constant('2026-04-05T18:30:00+02:00'),
    mine: fc.constantFrom('yes and no', 'x'),
  },
  { requiredKeys: ['title'] },
);

/** Front matter as a writer has it: comments, blank lines, lists in both styles, quotes of both kinds. */
const written = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    parts: fc.shuffledSubarray([
      ['# my notes'],
      ['title: "Magnetic Rose"  # the first'],
      ["slug: 'rose'"],
      ['categories: [ Film > Anime,  Reviews ]'],
      ['tags:', '  # the director', '  - Satoshi Kon   # yes', '', '  - "Katsuhiro Otomo"'],
      ['', 'excerpt: |', '  One.', '', '  Two.', ''],
      ['sticky: true'],
      ['id: 812 # written by galley'],
      ['mine:'],
      ['meta:', '    deep: 1', '    # note', "    other: 'x'"],
      ['sites: {staging: {id: 17}}'],
    ]),
  })
  .map(({ eol, parts }) => [['---'], ...parts, ['---', '', 'Body.', '']].flat().join(eol));

const read = (file: string) => {
  const parsed = parseDraftText(file);
  if (parsed.kind === 'problem') throw new Error(`${parsed.message} in ${JSON.stringify(file)}`);
  return parsed;
};

describe('a draft file', () => {
  it('reads back as it was composed', () => {
    fc.assert(
      fc.property(draft, text, (data, body) => {
        const parsed = read(composeDraft(data, body));
        expect(parsed.data).toEqual(data);
        expect(parsed.body).toBe(body.replaceAll('\r\n', '\n'));
      }),
    );
  });

  it('has the new values after an edit, and every other line as it was', () => {
    fc.assert(
      fc.property(written, draft, (file, data) => {
        const edited = editFrontMatter(file, data);
        expect(read(edited).data).toEqual({ ...read(file).data, ...data });
        const comments = (source: string) => source.match(/#[ a-z]+/g) ?? [];
        const untouched = comments(file).filter((comment) => /notes|first|written/.test(comment));
        for (const comment of untouched) expect(edited).toContain(comment);
      }),
    );
  });

  it('takes new keys among plain lines where it takes them among others', () => {
    fc.assert(
      fc.property(plainKeys, draft, (keys, data) => {
        const file = composeDraft(keys, 'Body.\n');
        // With a comment in it, the YAML library is asked.
        const noted = file.replace(/---\n$|---\n\n(?=Body)/, (end) => `# note\n${end}`);
        expect(editFrontMatter(noted, data)).toBe(
          editFrontMatter(file, data).replace(/---\n\n(?=Body)/, (end) => `# note\n${end}`),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every line that belongs to another key', () => {
    fc.assert(
      fc.property(written, fc.string(), (file, title) => {
        const keep = (source: string) => source.split('\n').filter((line) => !line.startsWith('title:'));
        expect(keep(editFrontMatter(file, { title }))).toEqual(keep(file));
      }),
    );
  });

  it('does not change when its values are set again', () => {
    fc.assert(
      fc.property(written, (file) => {
        expect(editFrontMatter(file, read(file).data)).toBe(file);
      }),
    );
  });

  it('loses exactly the keys that are removed', () => {
    fc.assert(
      fc.property(
        written,
        fc.subarray(['title', 'tags', 'excerpt', 'meta', 'mine', 'sites']),
        (file, keys) => {
          const edited = editFrontMatter(file, Object.fromEntries(keys.map((key) => [key, undefined])));
          const left = Object.entries(read(file).data).filter(([key]) => !keys.includes(key));
          expect(read(edited).data).toEqual(Object.fromEntries(left));
        },
      ),
    );
  });

  it('takes another body and keeps its front matter and line endings', () => {
    fc.assert(
      fc.property(fc.oneof(written, text), text, (file, words) => {
        const body = words.replaceAll('\r\n', '\n');
        const parsed = parseDraftText(file);
        if (parsed.kind === 'problem' || (/^\uFEFF?(?!---)/.test(file) && /^\uFEFF|^---/.test(body))) return;
        expect(replaceBody(file, parsed.body)).toBe(file);
        expect(read(replaceBody(file, body))).toMatchObject({ data: parsed.data, body });
      }),
    );
  });

  it('never throws when it is read', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          fc.array(text).map((lines) => `---\n${lines.join('\n')}\n---\n`),
        ),
        (file) => {
          expect(['draft', 'problem']).toContain(parseDraftText(file).kind);
        },
      ),
    );
  });
});
