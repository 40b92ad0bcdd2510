import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparables, type Comparable } from '../../../src/cli/demo/comparable.js';
import { contentSummary } from '../../../src/cli/demo/content-summary.js';
import { differences } from '../../../src/cli/demo/differences.js';
import { openFolder } from '../../../src/disk/open-folder.js';
import { summarize } from '../../../src/sync/summarize.js';
import { temporaryFolder } from './temporary-folder.js';

const first = {
  'part-1.md':
    '---\nid: 1\ntitle: One\nstatus: publish\ntags: [sea, lamp]\n---\n\n![x](img/a.png "c") [two](part-2.md#end) [three](part-3.md)\n',
  'part-2.md': '---\nid: 2\ntitle: Two\nstatus: publish\nfeatured_image: img/a.png\n---\n\nText.\n',
  'part-3.md': '---\nid: 3\ntitle: Three\nstatus: draft\nseries: S\npart: 3\n---\n\nText.\n',
  'img/a.png': 'the same bytes',
};

const second = {
  'there/one.md':
    '---\nid: 1\ntitle: One\nslug: one\nstatus: publish\ntags: [lamp, sea]\n---\n\n![x](media/b.png "c") [two](two.md) three\n',
  'there/two.md':
    '---\nid: 2\ntitle: Two\nstatus: publish\nfeatured_image: media/b.png\nsticky: true\n---\n\nText.\n',
  'there/three.md': '---\nid: 3\ntitle: Three\nstatus: draft\n---\n\nText.\n',
  'there/media/b.png': 'the same bytes',
};

describe('the comparison of the demo', () => {
  test('sees the same in other names, places and orders, and in a link that waits', async () => {
    expect(differences(await read(first), await read(second))).toEqual([]);
  });

  test.each([
    ['a word', 'there/two.md', 'Text.', 'Test.', 'Two: body'],
    ['a tag', 'there/one.md', 'lamp, sea', 'sea', 'One: post_tag'],
    ['a link', 'there/one.md', '[two](two.md)', 'two', 'One: body'],
    ['the target of a link', 'there/one.md', 'two.md', 'three.md', 'One: body'],
    ['a picture', 'there/media/b.png', 'same', 'other', 'One: body'],
    ['a status', 'there/three.md', 'draft', 'pending', 'Three: status'],
  ] as const)('sees %s that did not come back', async (_what, file, from, to, difference) => {
    const broken = { ...second, [file]: second[file].replace(from, to) };
    expect(differences(await read(first), await read(broken))[0]).toContain(difference);
  });

  test('sees a post that did not come back, and one that nobody sent', async () => {
    const one = await read({ 'a.md': first['part-2.md'].replace('featured_image: img/a.png\n', '') });
    expect(differences(one, new Map())).toEqual(['Two: did not come back']);
    expect(differences(new Map(), one)).toEqual(['Two: is in the second folder only']);
  });
});

test('the blocks of a post are counted by name, inner ones too', () => {
  const block = (name: string, inside = ''): string => `<!-- wp:${name} -->${inside}<!-- /wp:${name} -->`;
  const content =
    block('paragraph') + block('list', block('list-item') + block('list-item')) + block('paragraph');
  expect(contentSummary(content)).toBe('2 paragraphs, 2 list items, 1 list');
});

async function read(files: Readonly<Record<string, string>>): Promise<Map<number, Comparable>> {
  const root = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  return comparables(await openFolder(root, { summarize }), 'UTC');
}
