import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleFolder } from '../../../src/cli/demo/sample-folder.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';
import { summarize } from '../../../src/sync/summarize.js';
import { openFolder } from '../../../src/disk/open-folder.js';
import type { Draft } from '../../../src/model/draft.js';
import { cp } from 'node:fs/promises';
import { temporaryFolder } from './temporary-folder.js';

const samples = path.resolve(import.meta.dirname, '../../../drafts');
const names = readdirSync(samples).filter((name) => name.endsWith('.md'));

describe('the sample series', () => {
  test('is what the demo copies', () => {
    expect([samples, path.resolve(samples, '../dist/demo')]).toContain(path.resolve(sampleFolder()));
  });

  test('has three parts, the last not yet published, and a page', async () => {
    const drafts = await sampleDrafts();
    const told = drafts.map(({ type, fields }) => [type, fields.series, fields.part, fields.status]);
    expect(told.sort()).toEqual([
      ['page', undefined, undefined, 'publish'],
      ['post', 'Night Ferry', 1, 'publish'],
      ['post', 'Night Ferry', 2, 'publish'],
      ['post', 'Night Ferry', 3, 'draft'],
    ]);
    expect(drafts.every(({ id }) => id === undefined)).toBe(true);
  });

  test('has nested categories, tags, and a captioned picture that is there', async () => {
    const drafts = await sampleDrafts();
    const posts = drafts.filter(({ type }) => type === 'post');
    for (const { fields } of posts) {
      expect(fields.terms?.['category']).toContain('Film > Anime');
      expect(fields.terms?.['post_tag']).toContain('anthology');
    }
    const pictures = drafts.flatMap(({ body }) => [...body.matchAll(/!\[[^\]]+\]\((\S+) "[^"]+"\)/g)]);
    expect(pictures).toHaveLength(1);
    expect(existsSync(path.join(samples, pictures[0]![1]!))).toBe(true);
  });

  test('links only to drafts that exist, also to the one that waits', async () => {
    const targets = (await sampleDrafts()).flatMap(({ body }) =>
      [...body.matchAll(/\]\(([^)\s]+\.md)\)/g)].map(([, to]) => to!),
    );
    expect(names).toEqual(expect.arrayContaining(targets));
    expect(targets).toContain('night-ferry-part-3-a-radio-for-the-lighthouse.md');
  });

  test.each(names)('%s is written as a pull would write it', (name) => {
    const body = readFileSync(path.join(samples, name), 'utf8').replace(/^---\n[^]*?\n---\n\n/, '');
    expect(toMarkdown(toBlocks(body))).toBe(body);
  });
});

async function sampleDrafts(): Promise<Draft[]> {
  const copy = await temporaryFolder();
  await cp(samples, copy, { recursive: true });
  const folder = await openFolder(copy, { summarize });
  const { files, problems } = await folder.scan();
  expect(problems).toEqual([]);
  const drafts = await Promise.all(files.map(({ path: file }) => folder.readDraft(file, 'UTC')));
  return drafts.map((draft) => {
    expect(draft).toHaveProperty('body');
    return draft as Draft;
  });
}
