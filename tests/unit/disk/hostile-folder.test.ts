import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/convert/draft/hash-text.js';
import { openFolder } from '../../../src/disk/open-folder.js';
import type { DraftPath } from '../../../src/model/ids.js';
import { summarizeForTest as summarize } from '../../support/folder-contract/summarize-for-test.js';
import { sampleBase } from '../../support/sample-base.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const text = '---\nid: 1\ntitle: A\n---\n\nText.\n';
const path = (name: string) => name as DraftPath;

describe('what is never a draft', () => {
  it('is in hidden folders, node_modules, ignored files and links', async () => {
    const outside = temporaryFolder({ 'secret.md': text });
    const root = temporaryFolder({
      'a.md': text,
      '.hidden/b.md': text,
      '.c.md': text,
      'node_modules/d/e.md': text,
      'ideas/f.md': text,
      'g.draft.md': text,
      'keep/g.draft.md': '---\nid: 2\n---\n',
      '.galleyignore': '# not yet\nideas/\n*.draft.md\n!keep/*.draft.md\n',
    });
    symlinkSync(join(outside, 'secret.md'), join(root, 'link.md'));
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(root, 'a.md'), join(root, 'inner.md'));
    symlinkSync(root, join(root, 'loop'));
    const folder = await openFolder(root, { summarize });
    const scan = await folder.scan();
    expect(scan.files.map((file) => file.path)).toEqual(['a.md', 'keep/g.draft.md']);
    expect(scan.problems).toEqual([]);
    expect(scan.taken).toContain('link.md');
  });

  it('is what the settings exclude, or do not include', async () => {
    const root = temporaryFolder({ 'posts/a.md': text, 'posts/old/b.md': text, 'c.md': text });
    const folder = await openFolder(root, { summarize, include: ['/posts/'], exclude: ['old'] });
    expect((await folder.scan()).files.map((file) => file.path)).toEqual(['posts/a.md']);
  });
});

describe('links', () => {
  it('that lead out of the folder are neither read nor written through', async () => {
    const outside = temporaryFolder({ 'secret.md': text, 'secret.png': 'x' });
    const root = temporaryFolder();
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(outside, 'secret.md'), join(root, 'a.md'));
    symlinkSync(join(outside, 'new.md'), join(root, 'dangling.md'));
    const folder = await openFolder(root, { summarize });
    expect(await folder.readDraft(path('linked/secret.md'), 'UTC')).toBeUndefined();
    expect(await folder.readDraft(path('a.md'), 'UTC')).toBeUndefined();
    expect(await folder.readMedia(path('linked/secret.png'))).toBeUndefined();
    const refused = { kind: 'refused', reason: 'it leads out of the drafts folder' };
    expect(await folder.writeDraft(path('linked/new.md'), 'x', 'absent')).toEqual(refused);
    expect(await folder.writeDraft(path('dangling.md'), 'x', 'absent')).toEqual(refused);
    expect(await folder.writeDraft(path('a.md'), 'x', hashText(text))).toEqual(refused);
    expect(await folder.trashDraft(path('linked/secret.md'), hashText(text))).toEqual(refused);
    expect(await folder.writeMedia(path('linked/b.png'), Buffer.from('x'))).toEqual(refused);
    expect(readdirSync(outside).toSorted()).toEqual(['secret.md', 'secret.png']);
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe(text);
  });

  it('inside the folder stay links when the draft behind them is written', async () => {
    const root = temporaryFolder({ 'deep/a.md': text });
    symlinkSync(join('deep', 'a.md'), join(root, 'a.md'));
    const folder = await openFolder(root, { summarize });
    expect(await folder.writeDraft(path('a.md'), 'new', hashText(text))).toMatchObject({ kind: 'written' });
    expect(lstatSync(join(root, 'a.md')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, 'deep/a.md'), 'utf8')).toBe('new');
  });
});

describe('names', () => {
  it('in decomposed letters are found under their composed path', async () => {
    const [decomposed, composed] = ['cafe\u0301.md', 'caf\u00e9.md'];
    const root = temporaryFolder({ [decomposed]: text, ['img/e\u0301.png']: 'x' });
    const folder = await openFolder(root, { summarize });
    expect((await folder.scan()).files).toMatchObject([{ path: composed }]);
    expect(await folder.readDraft(path(composed), 'UTC')).toMatchObject({ text });
    expect(await folder.readMedia(path('img/\u00e9.png'))).toMatchObject({ size: 1 });
    await folder.writeDraft(path(composed), 'new', hashText(text));
    expect(readFileSync(join(root, decomposed), 'utf8')).toBe('new');
    expect(readdirSync(root)).not.toContain(composed);
  });

  it('that are one name in two spellings are a problem', async () => {
    const root = temporaryFolder({ 'cafe\u0301.md': text, 'caf\u00e9.md': text });
    const { problems } = await (await openFolder(root, { summarize })).scan();
    expect(problems).toMatchObject([{ code: 'name-twice', path: 'caf\u00e9.md' }]);
  });

  it('too long for the file system, or under a file, are refused', async () => {
    const root = temporaryFolder({ 'a.md': text });
    const folder = await openFolder(root, { summarize });
    const long = path(`${'x'.repeat(300)}.md`);
    expect(await folder.writeDraft(long, 'x', 'absent')).toMatchObject({ kind: 'refused' });
    expect(await folder.writeDraft(path('a.md/b.md'), 'x', 'absent')).toMatchObject({ kind: 'refused' });
    mkdirSync(join(root, 'folder.md'));
    expect(await folder.writeDraft(path('folder.md'), 'x', hashText(text))).toMatchObject({
      kind: 'refused',
    });
  });
});

describe('a write', () => {
  it('keeps the permissions of the file and leaves nothing beside it', async () => {
    const root = temporaryFolder({ 'a.md': text });
    chmodSync(join(root, 'a.md'), 0o666);
    const folder = await openFolder(root, { summarize });
    await folder.writeDraft(path('a.md'), 'new', hashText(text));
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o666);
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('sees an edit made while it was under way', async () => {
    const root = temporaryFolder({ 'a.md': text });
    const folder = await openFolder(root, { summarize });
    const write = folder.writeDraft(path('a.md'), 'ours', hashText(text));
    writeFileSync(join(root, 'a.md'), 'a person typed this');
    expect(await write).toEqual({ kind: 'stale' });
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('a person typed this');
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('of media above the limit is refused', async () => {
    const folder = await openFolder(temporaryFolder(), { summarize, mediaLimit: 3 });
    expect(await folder.writeMedia(path('a.png'), Buffer.from('1234'))).toMatchObject({ kind: 'refused' });
  });
});

describe('what a killed run left of its writing', () => {
  it('is removed once it is old, and never taken for a draft', async () => {
    const names = [
      '.galley-1-ab.tmp',
      'deep/.galley-2-cd.tmp',
      '.galley/.galley-3-ef.tmp',
      '.galley/bases/.galley-4-ab.tmp',
    ];
    const root = temporaryFolder(
      Object.fromEntries([...names, '.galley-5-ab.tmp', '.mine.tmp'].map((name) => [name, text])),
    );
    for (const name of [...names, '.mine.tmp']) utimesSync(join(root, name), 1, 1);
    const folder = await openFolder(root, { summarize });
    expect((await folder.scan()).files).toEqual([]);
    await folder.summaries();
    expect(names.filter((name) => existsSync(join(root, name)))).toEqual([]);
    expect(readdirSync(root)).toContain('.galley-5-ab.tmp');
    expect(readdirSync(root)).toContain('.mine.tmp');
  });
});

describe('the trash', () => {
  it('keeps every file that had one name, and what somebody wrote into a .theirs.md', async () => {
    const root = temporaryFolder({ 'deep/a.md': 'one' });
    const folder = await openFolder(root, { summarize });
    await folder.trashDraft(path('deep/a.md'), hashText('one'));
    writeFileSync(join(root, 'deep/a.md'), 'two');
    await folder.trashDraft(path('deep/a.md'), hashText('two'));
    await folder.layTheirs(path('deep/b.md'), 'laid');
    writeFileSync(join(root, 'deep/b.theirs.md'), 'my notes');
    await folder.layTheirs(path('deep/b.md'), undefined);
    const trash = join(root, '.galley/trash/deep');
    const kept = readdirSync(trash).map((name) => [name, readFileSync(join(trash, name), 'utf8')]);
    expect(kept.toSorted()).toEqual([
      ['a.2.md', 'two'],
      ['a.md', 'one'],
      ['b.theirs.md', 'my notes'],
    ]);
    expect(existsSync(join(root, 'deep/b.theirs.md'))).toBe(false);
  });
});

describe('.galley', () => {
  it('is not made by looking', async () => {
    const root = temporaryFolder({ 'a.md': text });
    const folder = await openFolder(root, { summarize });
    await folder.scan();
    await folder.summaries();
    await folder.close();
    expect(readdirSync(root)).toEqual(['a.md']);
  });

  it('tells git what is not for it, unless its owner says otherwise', async () => {
    const root = temporaryFolder();
    const folder = await openFolder(root, { summarize });
    await folder.writeBase(sampleBase(1));
    const file = join(root, '.galley/.gitignore');
    expect(readFileSync(file, 'utf8')).toContain('\nlock\n');
    writeFileSync(file, 'history/\n');
    await folder.writeBase(sampleBase(2));
    expect(readFileSync(file, 'utf8')).toBe('history/\n');
  });

  it('keeps the bases of a named site apart', async () => {
    const root = temporaryFolder({ 'a.md': '---\nid: 1\ntitle: A\nsites: {staging: {id: 17}}\n---\n' });
    const [main, staging] = [
      await openFolder(root, { summarize }),
      await openFolder(root, { summarize, site: 'staging' }),
    ];
    await staging.writeBase(sampleBase(17));
    await staging.recordIntent({ key: 'post:post/a', kind: 'post', at: '2026-01-01T00:00:00Z' });
    expect(await main.intents()).toEqual([]);
    expect(await main.summaries()).toEqual([]);
    expect(existsSync(join(root, '.galley/staging/bases/17.json'))).toBe(true);
    expect((await main.scan()).files).toMatchObject([{ id: 1 }]);
    expect((await staging.scan()).files).toMatchObject([{ id: 17 }]);
    await expect(openFolder(root, { summarize, site: '../x' })).rejects.toThrow(TypeError);
    await expect(openFolder(root, { summarize, site: 'bases' })).rejects.toThrow(TypeError);
  });
});
