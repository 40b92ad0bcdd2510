import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/convert/draft/hash-text.js';
import { formatCheckedJson, parseCheckedJson } from '../../../src/disk/checked-json.js';
import { isSettled } from '../../../src/disk/file-stamp.js';
import { openFolder } from '../../../src/disk/open-folder.js';
import type { Hash, MediaId, PostId } from '../../../src/model/ids.js';
import { summarizeForTest as summarize } from '../../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../../support/sample-base.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const draft = (id: number, title = 'A') => `---\nid: ${id}\ntitle: ${title}\n---\n`;

describe('a base', () => {
  const file = (root: string) => join(root, '.galley/bases/1.json');
  async function written() {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    await folder.writeBase(sampleBase(1));
    return { root, folder, text: readFileSync(file(root), 'utf8') };
  }

  it('is one small text file whose bytes depend on nothing but the base', async () => {
    const { text } = await written();
    const { ours, theirs, ...rest } = sampleBase(1);
    expect(formatCheckedJson({ theirs, ...rest, ours })).toBe(text);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.split('\n').length).toBeGreaterThan(20);
  });

  it.each([
    ['changed by hand', (text: string) => text.replace('Text of 1', 'Text of 2')],
    ['cut off', (text: string) => text.slice(0, 300)],
    ['full of conflict markers', (text: string) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`],
    ['empty', () => ''],
    [
      'of another post',
      (text: string) => formatCheckedJson({ ...(parseCheckedJson(text) as object), id: 2 }),
    ],
    ['of another shape', () => formatCheckedJson({ id: 1, type: 'post' })],
  ])('that is %s counts as lost', async (_, change) => {
    const { root, text } = await written();
    writeFileSync(file(root), change(text));
    const folder = await openFolder(root, { summarize });
    expect(await folder.readBase(1 as PostId)).toBeUndefined();
    expect(await folder.summaries()).toEqual([]);
  });

  it('in a clone with CR LF is the same base, and the same bytes when written again', async () => {
    const { root, folder, text } = await written();
    writeFileSync(file(root), text.replaceAll('\n', '\r\n'));
    expect(await folder.readBase(1 as PostId)).toEqual(sampleBase(1));
    await folder.writeBase(sampleBase(1));
    expect(readFileSync(file(root), 'utf8')).toBe(text.replaceAll('\n', '\r\n'));
  });

  it('written again touches no byte', async () => {
    const { root, folder } = await written();
    const before = statSync(file(root));
    await folder.writeBase(sampleBase(1));
    expect(statSync(file(root))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });
});

describe('terms and media', () => {
  it('are the same bytes in whatever order they are learnt', async () => {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    const item = (id: number, hash: string) => ({
      id: id as MediaId,
      hash: hash as Hash,
      url: 'u',
      originalUrl: 'o',
    });
    await folder.writeKnownMedia([item(2, 'b'), item(1, 'a')]);
    const before = readFileSync(join(root, '.galley/media.json'), 'utf8');
    await folder.writeKnownMedia([item(1, 'a'), item(2, 'b')]);
    expect(readFileSync(join(root, '.galley/media.json'), 'utf8')).toBe(before);
  });
});

describe('the index', () => {
  const indexOf = (root: string) => join(root, '.galley/index');
  async function indexed(files: Readonly<Record<string, string>>) {
    const root = temporaryFolder(files);
    mkdirSync(join(root, '.galley'));
    await sleep(60);
    const folder = await openFolder(root, { summarize });
    await folder.scan();
    await folder.close();
    return root;
  }
  const hashes = async (root: string) => {
    const { files } = await (await openFolder(root, { summarize })).scan();
    return files.map(({ path, hash }) => [path, hash]);
  };

  it('saves reading what did not move', async () => {
    const root = await indexed({ 'a.md': draft(1), 'note.md': '# Note' });
    const index = readFileSync(indexOf(root), 'utf8');
    expect(index).toContain(hashText(draft(1)));
    // Only who does not read the file again can believe this.
    writeFileSync(indexOf(root), index.replace(hashText(draft(1)), 'f'.repeat(64)));
    expect(await hashes(root)).toEqual([['a.md', 'f'.repeat(64)]]);
  });

  it('notices an edit that keeps size and time', async () => {
    const root = await indexed({ 'a.md': draft(1, 'A') });
    const { atime, mtime } = statSync(join(root, 'a.md'));
    writeFileSync(join(root, 'a.md'), draft(1, 'B'));
    utimesSync(join(root, 'a.md'), atime, mtime);
    expect(await hashes(root)).toEqual([['a.md', hashText(draft(1, 'B'))]]);
  });

  it('does not believe a file that may change once more within its time', async () => {
    const root = temporaryFolder({ 'a.md': draft(1) });
    mkdirSync(join(root, '.galley'));
    const tomorrow = Date.now() / 1000 + 86_400;
    utimesSync(join(root, 'a.md'), tomorrow, tomorrow);
    await sleep(60);
    expect(await hashes(root)).toEqual([['a.md', hashText(draft(1))]]);
    expect(existsSync(indexOf(root))).toBe(false);
  });

  it('notices an edit in the very tick in which the file was read', async () => {
    const root = temporaryFolder();
    mkdirSync(join(root, '.galley'));
    for (let round = 0; round < 20; round += 1) {
      writeFileSync(join(root, 'a.md'), draft(1, 'A'));
      expect(await hashes(root)).toEqual([['a.md', hashText(draft(1, 'A'))]]);
      writeFileSync(join(root, 'a.md'), draft(1, 'B'));
      expect(await hashes(root)).toEqual([['a.md', hashText(draft(1, 'B'))]]);
    }
  });

  it('believes a file only once the clock of its file system has moved on', () => {
    expect(isSettled([1, 1000.5, 1000.5, 1], 1020)).toBe(false);
    expect(isSettled([1, 1000.5, 1000.5, 1], 1040)).toBe(true);
    expect(isSettled([1, 3000, 3000, 1], 4500)).toBe(false);
    expect(isSettled([1, 3000, 3000, 1], 5100)).toBe(true);
    expect(isSettled([1, 9000.5, 9000.5, 1], 5000)).toBe(false);
  });

  it('that is torn is made anew, and decides nothing', async () => {
    const root = await indexed({ 'a.md': draft(1) });
    const whole = readFileSync(indexOf(root), 'utf8');
    const halves = Array.from(whole, (_, at) => whole.slice(0, at));
    for (const torn of [...halves, whole.replace('index 3', 'index 0'), '{}', `${whole.trimEnd()}}`]) {
      writeFileSync(indexOf(root), torn);
      expect(await hashes(root)).toEqual([['a.md', hashText(draft(1))]]);
    }
  });

  it('looks at every base again while one of them is lost', async () => {
    const root = await indexed({});
    const folder = await openFolder(root, { summarize });
    for (const id of [7, 8]) await folder.writeBase(sampleBase(id));
    const file = join(root, '.galley/bases/7.json');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `<<<<<<< HEAD\n${whole}`);
    await sleep(60);
    expect((await folder.summaries()).map(({ id }) => id)).toEqual([8]);
    writeFileSync(file, whole);
    expect((await folder.summaries()).map(({ id }) => id).toSorted()).toEqual([7, 8]);
  });

  it('knows no base that is gone for one that cannot be read', async () => {
    const root = await indexed({});
    const folder = await openFolder(root, { summarize });
    for (const id of [7, 8]) await folder.writeBase(sampleBase(id));
    await folder.close();
    // As a merge of two clones does it: one went, another came.
    rmSync(join(root, '.galley/bases/7.json'));
    writeFileSync(join(root, '.galley/bases/9.json'), `<<<<<<< HEAD\n${formatCheckedJson(sampleBase(9))}`);
    await sleep(60);
    for (let run = 0; run < 2; run += 1) {
      const again = await openFolder(root, { summarize });
      expect((await again.summaries()).map(({ id }) => id)).toEqual([8]);
      await again.close();
    }
  });

  it('forgets files that are gone, and knows bases without reading them', async () => {
    const root = await indexed({ 'a.md': draft(1), 'b.md': draft(2) });
    const folder = await openFolder(root, { summarize });
    await folder.writeBase(sampleBase(7));
    await folder.close();
    const index = readFileSync(indexOf(root), 'utf8');
    writeFileSync(indexOf(root), index.replaceAll('"Post 7"', '"Known"'));
    const again = await openFolder(root, { summarize });
    expect((await again.summaries()).map(({ title }) => title)).toEqual(['Known']);
    await again.writeBase({ ...sampleBase(7), type: 'page' });
    expect((await again.summaries()).map(({ type }) => type)).toEqual(['page']);
    // As git does it when it checks another version out.
    rmSync(join(root, '.galley/bases/7.json'));
    writeFileSync(join(root, '.galley/bases/7.json'), formatCheckedJson(sampleBase(7)));
    expect((await again.summaries()).map(({ type }) => type)).toEqual(['post']);
    expect(readdirSync(join(root, '.galley')).toSorted()).toEqual(['.gitignore', 'bases', 'index']);
  });
});
