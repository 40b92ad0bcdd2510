import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsFromFrontMatter } from '../../../src/convert/draft/fields-from-front-matter.js';
import { frontMatterKeys } from '../../../src/convert/front-matter/front-matter-keys.js';
import { parseDraftText } from '../../../src/convert/front-matter/parse-draft-text.js';
import { settingsSchema } from '../../../src/disk/settings-schema.js';
import { capturedRun } from './captured-run.js';

async function validator(of: string): Promise<(data: unknown) => boolean> {
  const { code, out } = await capturedRun(['schema', of]);
  expect(code).toBe(0);
  return new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
    JSON.parse(out) as object,
  );
}

describe('the schema of galley.yaml', () => {
  test.each([
    ['drafts: texts\nlayout: "{year}/{slug}"\nmedia: link\nwikilinks: true\n', true],
    ['create_terms: yes\n', true],
    ['create_terms: false\nhistory: 0\n', true],
    ['series: {Fond Memories: {nav: top, parts: 5}}\nseries_labels: {next: Weiter}\n', true],
    ['include: [a/**]\nexclude: [b.md]\nseries_taxonomy: reihe\n', true],
    ['{}', true],
    ['layuot: x\n', false],
    ['media: upload\n', false],
    ['create_terms: perhaps\n', false],
    ['history: -1\n', false],
    ['series: {S: {nav: left}}\n', false],
    ['series_labels: {weiter: x}\n', false],
  ])('judges %j as Galley does', async (yaml, good) => {
    const data: unknown = parse(yaml);
    expect({
      schema: (await validator('settings'))(data),
      galley: settingsSchema.safeParse(data).success,
    }).toEqual({ schema: good, galley: good });
  });

  test('describes every setting', async () => {
    const { properties } = JSON.parse((await capturedRun(['schema', 'settings', '--json'])).out) as {
      properties: Record<string, { description?: string }>;
    };
    expect(Object.keys(properties)).toEqual(Object.keys(settingsSchema.shape));
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\w/);
  });
});

describe('the schema of front matter', () => {
  test.each([
    ['title: A\nstatus: draft', true],
    ['title: 1984\nid: 7', true],
    ['title: ""\nstatus: future\ndate: 2026-04-10 18:30', true],
    [
      'title: A\nstatus: publish\ndate: 2026-04-05T18:30:00+02:00\ntags: [a, 1984]\ncategories: Film > Anime',
      true,
    ],
    ['title: A\nstatus: draft\ntags:\npart: "2"\nsticky: yes\ncomment_status: false\nmood: my own', true],
    [
      'title: A\nstatus: draft\nfeatured_image: {src: a.png, alt: A}\nmeta: {a: [1]}\nterms: {mood: [calm]}',
      true,
    ],
    ['title: A\nstatus: draft\nmenu_order: -1\nparent: about/team\nformat: aside\nhold: true', true],
    ['status: draft', false],
    ['title: A\nstatus: publsh', false],
    ['title: A\nstatus:', false],
    ['title: A\nstatus: draft\npart: 0', false],
    ['title: A\nstatus: draft\npart: two', false],
    ['title: A\nstatus: draft\ntags: {a: b}', false],
    ['title: A\nstatus: draft\nfeatured_image: {alt: A}', false],
    ['title: A\nstatus: draft\ndate: soon', false],
    ['title: A\nstatus: draft\nformat: poem', false],
    ['title: A\nstatus: draft\nsticky: perhaps', false],
    ['title: A\nstatus: draft\nmeta: text', false],
    ['title: A\nstatus: draft\nterms: {mood: {a: b}}', false],
    ['title: A\nstatus: draft\nslug: [a]', false],
    ['title: A\nid: none', false],
  ])('judges %j as Galley does', async (front, good) => {
    const parsed = parseDraftText(`---\n${front}\n---\n`);
    if (parsed.kind !== 'draft') throw new Error('no draft');
    expect({
      schema: (await validator('front-matter'))(parse(front)),
      galley: errorsIn(parsed.data) === 0,
    }).toEqual({ schema: good, galley: good });
  });

  test('names the keys that Galley reads, and no others', () => {
    const asked = new Set<string>();
    const watched = new Proxy<Record<string, unknown>>(
      {},
      { getOwnPropertyDescriptor: (_target, key) => void asked.add(String(key)) },
    );
    fieldsFromFrontMatter(watched, { timezone: 'UTC' });
    fieldsFromFrontMatter(watched, { timezone: 'UTC', site: 'staging' });
    // The address is only ever written.
    expect([...asked, 'link'].sort()).toEqual(Object.keys(frontMatterKeys).sort());
  });

  test('takes nothing that Galley then refuses', async () => {
    const validate = await validator('front-matter');
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.object(),
    );
    const front = fc.dictionary(fc.constantFrom(...Object.keys(frontMatterKeys)), value);
    fc.assert(
      fc.property(front, (keys) => {
        const data = { title: 'A', status: 'draft', ...keys };
        return !validate(data) || errorsIn(data) === 0;
      }),
      { numRuns: 2000 },
    );
  });
});

test('there are two schemas', async () => {
  expect(await capturedRun(['schema', 'drafts'])).toMatchObject({ code: 2 });
});

function errorsIn(data: Readonly<Record<string, unknown>>): number {
  const { problems } = fieldsFromFrontMatter(data, { timezone: 'UTC' });
  return problems.filter(({ severity }) => severity === 'error').length;
}
