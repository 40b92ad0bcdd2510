import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashText } from '../../src/convert/draft/hash-text.js';
import { samePassword } from '../../src/convert/draft/stored-password.js';
import { hashBytes } from '../../src/basics/hash-bytes.js';
import type { BaseSummary } from '../../src/model/base-summary.js';
import type { Base } from '../../src/model/base.js';
import type { Conflict } from '../../src/model/conflict.js';
import type { Folder } from '../../src/model/folder.js';
import type { HistoryEntry } from '../../src/model/history-entry.js';
import type { DraftPath, Hash, MediaId, PostId, TermId } from '../../src/model/ids.js';
import { sampleBase } from './sample-base.js';

/** A folder under test and what a person can do to it from outside. */
export interface FolderUnderTest {
  readonly folder: Folder;
  put(path: string, content: string | Uint8Array): Promise<void>;
  text(path: string): Promise<string | undefined>;
  close(): Promise<void>;
}

/** A summary for tests, with the parts that a folder must hand back unchanged. */
export function summarizeForTest(base: Base): BaseSummary {
  const { id, type, path, ours, theirs } = base;
  const { title, slug, link, status, date, modified, terms } = theirs;
  const { hash, references } = ours;
  return { id, type, path, hash, title, slug, link, status, date, modified, terms, references };
}

const path = (text: string) => text as DraftPath;
const draft = (keys: string, body = 'Text.\n') => `---\n${keys}\n---\n\n${body}`;

/** The promises of every Folder, as sentences: one suite for the one on disk and the one in memory. */
export function describeFolder(name: string, open: () => Promise<FolderUnderTest>): void {
  let test: FolderUnderTest;
  let folder: Folder;
  beforeEach(async () => {
    test = await open();
    folder = test.folder;
  });
  afterEach(() => test.close());

  describe(`${name}: a scan`, () => {
    it('finds nothing in an empty folder', async () => {
      expect(await folder.scan()).toEqual({ files: [], problems: [], notes: [], taken: new Set() });
    });

    it('tells drafts, notes and files of Galley apart', async () => {
      const text = draft('id: 7\ntitle: A');
      await test.put('a.md', text);
      await test.put('deep/b.md', draft('status: draft\ntitle: B'));
      await test.put('notes.md', '# Ideas\n\nid: 5\n');
      await test.put('other.md', draft('title: no status'));
      await test.put('a.theirs.md', text);
      await test.put('img/Ä.png', 'x');
      const scan = await folder.scan();
      expect(scan.files).toEqual([
        { path: 'a.md', hash: hashText(text), id: 7 },
        { path: 'deep/b.md', hash: hashText(draft('status: draft\ntitle: B')) },
      ]);
      expect(scan.notes).toEqual(['notes.md', 'other.md']);
      expect(scan.problems).toEqual([]);
      for (const taken of ['a.md', 'a.theirs.md', 'img/ä.png', 'deep/b.md', 'notes.md'])
        expect(scan.taken).toContain(taken);
    });

    it('names both files that have one id, and keeps them in the list', async () => {
      await test.put('a.md', draft('id: 7\ntitle: A'));
      await test.put('b.md', draft('id: 7\ntitle: B'));
      const { files, problems } = await folder.scan();
      expect(files).toHaveLength(2);
      expect(problems.map(({ code, path: at }) => [code, at])).toEqual([
        ['id-twice', 'a.md'],
        ['id-twice', 'b.md'],
      ]);
      expect(problems[0]?.message).toContain('b.md');
    });

    it('names files without an id that have one slug, but not pages under different parents', async () => {
      await test.put('a.md', draft('status: draft\nslug: team'));
      await test.put('b.md', draft('status: draft\nslug: team'));
      await test.put('c.md', draft('status: draft\nslug: team\ntype: page\nparent: one'));
      await test.put('d.md', draft('status: draft\nslug: team\ntype: page\nparent: two'));
      const { problems } = await folder.scan();
      expect(problems.map(({ code, path: at }) => [code, at])).toEqual([
        ['slug-twice', 'a.md'],
        ['slug-twice', 'b.md'],
      ]);
    });

    it('names a draft that is not UTF-8 or holds conflict markers, and still knows its id', async () => {
      await test.put('a.md', Buffer.from(draft('id: 7\ntitle: caf\xe9'), 'latin1'));
      await test.put('b.md', draft('id: 8\ntitle: B', '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n'));
      const { files, problems } = await folder.scan();
      expect(files.map(({ id }) => id)).toEqual([7, 8]);
      expect(problems.map(({ code, path: at, line }) => [code, at, line])).toEqual([
        ['not-utf-8', 'a.md', 3],
        ['conflict-markers', 'b.md', 6],
      ]);
      expect(await folder.readDraft(path('a.md'), 'UTC')).toMatchObject([{ code: 'not-utf-8' }]);
      expect(await folder.readDraft(path('b.md'), 'UTC')).toMatchObject([{ code: 'conflict-markers' }]);
    });

    it('keeps the id of a draft whose YAML is broken', async () => {
      await test.put('a.md', draft('id: 7\ntitle: "open'));
      expect((await folder.scan()).files).toMatchObject([{ path: 'a.md', id: 7 }]);
      expect(await folder.readDraft(path('a.md'), 'UTC')).toMatchObject([
        { severity: 'error', path: 'a.md' },
      ]);
    });
  });

  describe(`${name}: a draft`, () => {
    it('is read in normal form, with its own line endings in the text and LF in the body', async () => {
      const text = draft('title: A\nstatus: draft\ndate: 2026-04-05 18:30', 'One\n').replaceAll('\n', '\r\n');
      await test.put('a.md', text);
      const read = await folder.readDraft(path('a.md'), 'Europe/Berlin');
      expect(read).toMatchObject({
        text,
        body: 'One\n',
        type: 'post',
        hash: hashText(text.replaceAll('\r', '')),
      });
      expect(read).toMatchObject({ fields: { title: 'A', date: '2026-04-05T16:30:00Z' } });
      expect((await folder.scan()).files[0]?.hash).toBe(hashText(text.replaceAll('\r', '')));
    });

    it('is undefined when it is not there, a list of problems when it cannot be read', async () => {
      await test.put('a.md', draft('status: publish\ndate: 2026-02-30'));
      expect(await folder.readDraft(path('none.md'), 'UTC')).toBeUndefined();
      const problems = await folder.readDraft(path('a.md'), 'UTC');
      expect(problems).toMatchObject([
        { code: 'title-missing' },
        { code: 'date-invalid', line: 3, path: 'a.md' },
      ]);
    });

    it('is written where nothing is, and only there', async () => {
      const text = draft('id: 1\ntitle: A');
      expect(await folder.writeDraft(path('new/a.md'), text, 'absent')).toEqual({
        kind: 'written',
        hash: hashText(text),
      });
      expect(await test.text('new/a.md')).toBe(text);
      expect(await folder.writeDraft(path('new/a.md'), 'other', 'absent')).toEqual({ kind: 'stale' });
      expect(await test.text('new/a.md')).toBe(text);
    });

    it('is replaced only while it is what was expected, whatever its line endings', async () => {
      await test.put('a.md', draft('id: 1').replaceAll('\n', '\r\n'));
      const next = draft('id: 1\ntitle: A');
      expect(await folder.writeDraft(path('a.md'), next, hashText(draft('id: 1')))).toMatchObject({
        kind: 'written',
      });
      expect(await folder.writeDraft(path('a.md'), 'x', hashText(draft('id: 1')))).toEqual({ kind: 'stale' });
      expect(await folder.writeDraft(path('none.md'), 'x', hashText('y'))).toEqual({ kind: 'stale' });
      expect(await test.text('a.md')).toBe(next);
      expect(await test.text('none.md')).toBeUndefined();
    });

    it.each([
      '../a.md',
      '/a.md',
      'a/../../b.md',
      '.galley/a.md',
      'a\0.md',
      'a.txt',
      'a.theirs.md',
      'C:/a.md',
    ])('is never written to %j', async (target) => {
      expect(await folder.writeDraft(path(target), 'x', 'absent')).toMatchObject({ kind: 'refused' });
    });

    it('goes to the trash only while it is what was expected', async () => {
      await test.put('a.md', 'one');
      expect(await folder.trashDraft(path('a.md'), hashText('two'))).toEqual({ kind: 'stale' });
      expect(await folder.trashDraft(path('a.md'), hashText('one'))).toMatchObject({ kind: 'written' });
      expect(await test.text('a.md')).toBeUndefined();
      await test.put('a.md', 'one');
      expect(await folder.trashDraft(path('a.md'), hashText('one'))).toMatchObject({ kind: 'written' });
    });

    it('has the text of the other side laid beside it', async () => {
      await test.put('deep/a.md', 'one');
      await folder.layTheirs(path('deep/a.md'), 'theirs');
      expect(await test.text('deep/a.theirs.md')).toBe('theirs');
      await folder.layTheirs(path('deep/a.md'), undefined);
      await folder.layTheirs(path('deep/a.md'), undefined);
      expect(await test.text('deep/a.theirs.md')).toBeUndefined();
      expect(await test.text('deep/a.md')).toBe('one');
    });
  });

  describe(`${name}: what is remembered`, () => {
    it('is a base for each post, by id, and a summary of each', async () => {
      const bases = [sampleBase(12), sampleBase(7)];
      for (const base of bases) await folder.writeBase(base);
      expect(await folder.readBase(12 as PostId)).toEqual(bases[0]);
      expect(await folder.readBase(99 as PostId)).toBeUndefined();
      const summaries = await folder.summaries();
      expect(summaries.toSorted((one, other) => one.id - other.id)).toEqual(
        bases.toReversed().map(summarizeForTest),
      );
      await folder.removeBase(12 as PostId);
      await folder.removeBase(12 as PostId);
      expect((await folder.summaries()).map(({ id }) => id)).toEqual([7]);
    });

    it('holds passwords only as salted hashes, the same when written again', async () => {
      const base = sampleBase(1);
      const secret = {
        ...base,
        ours: { ...base.ours, fields: { ...base.ours.fields, password: 'sesame' } },
        theirs: { ...base.theirs, password: 'sesame' },
      };
      await folder.writeBase(secret);
      const read = await folder.readBase(1 as PostId);
      expect(JSON.stringify(read)).not.toContain('sesame');
      expect(samePassword(read?.ours.fields.password, 'sesame')).toBe(true);
      expect(samePassword(read?.theirs.password, 'sesame')).toBe(true);
      await folder.writeBase(secret);
      expect(await folder.readBase(1 as PostId)).toEqual(read);
    });

    it('is every open conflict, by path', async () => {
      const conflict: Conflict = {
        kind: 'both-changed',
        path: path('a.md'),
        id: 3 as PostId,
        fields: ['title'],
        message: 'm',
        hint: 'h',
        theirs: sampleBase(3).theirs,
        theirsText: 'text',
      };
      await folder.writeConflict({ ...conflict, theirs: { ...sampleBase(3).theirs, password: 'sesame' } });
      expect(JSON.stringify(await folder.conflicts())).not.toContain('sesame');
      await folder.writeConflict(conflict);
      await folder.writeConflict({ ...conflict, path: path('b/c.md') });
      const read = await folder.conflicts();
      expect(read.map((one) => one.path).toSorted()).toEqual(['a.md', 'b/c.md']);
      expect(read.find((one) => one.path === 'a.md')).toEqual(conflict);
      await folder.removeConflict(path('a.md'));
      await folder.removeConflict(path('a.md'));
      expect((await folder.conflicts()).map((one) => one.path)).toEqual(['b/c.md']);
    });

    it('is what runs replaced: the newest run first, twenty of a post, without a password', async () => {
      expect(await folder.newestRun()).toBe(0);
      expect(await folder.history({})).toEqual([]);
      const entry = (run: number, id = 3): HistoryEntry => {
        const base = sampleBase(id);
        return { run, at: '2026-01-01T00:00:00Z', id: base.id, path: base.path, base, post: base.theirs };
      };
      const post = { ...sampleBase(3).theirs, password: 'sesame' };
      await folder.recordHistory({ ...entry(1), post });
      expect(JSON.stringify(await folder.history({}))).not.toContain('sesame');
      for (let run = 2; run <= 22; run += 1) await folder.recordHistory(entry(run));
      await folder.recordHistory({ ...entry(22), text: 'once more' });
      await folder.recordHistory(entry(22, 4));
      expect(await folder.newestRun()).toBe(22);
      const runs = (await folder.history({ id: 3 as PostId })).map(({ run }) => run);
      expect(runs).toEqual(Array.from({ length: 20 }, (_, at) => 22 - at));
      expect(await folder.history({ run: 22 })).toEqual([{ ...entry(22), text: 'once more' }, entry(22, 4)]);
    });

    it('is the terms, the media and the site', async () => {
      expect(await folder.knownTerms()).toEqual([]);
      expect(await folder.knownMedia()).toEqual([]);
      expect(await folder.siteMemory()).toBeUndefined();
      const terms = [{ id: 1 as TermId, taxonomy: 'category', path: 'Film > Anime' }];
      const media = [{ id: 2 as MediaId, hash: 'ab' as Hash, url: 'u', originalUrl: 'o', alt: '' }];
      const site = { url: 'http://x', name: 'X', timezone: 'UTC', sweeps: {} };
      await folder.writeKnownTerms(terms);
      await folder.writeKnownMedia(media);
      await folder.writeSiteMemory(site);
      expect(await folder.knownTerms()).toEqual(terms);
      expect(await folder.knownMedia()).toEqual(media);
      expect(await folder.siteMemory()).toEqual(site);
    });

    it('is every intent until it is settled', async () => {
      const intent = (key: string) => ({ key, kind: 'post' as const, slug: key, at: '2026-01-01T00:00:00Z' });
      await Promise.all(['a', 'b', 'c'].map((key) => folder.recordIntent(intent(key))));
      await folder.settleIntent('b');
      await folder.settleIntent('unknown');
      const open = await folder.intents();
      expect(open.map(({ key }) => key).toSorted()).toEqual(['a', 'c']);
      await Promise.all(['a', 'c'].map((key) => folder.settleIntent(key)));
      expect(await folder.intents()).toEqual([]);
      await folder.recordIntent(intent('a'));
      expect(await folder.intents()).toEqual([intent('a')]);
    });
  });

  describe(`${name}: media`, () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n1234', 'latin1');

    it('is read by content, wherever it lies inside', async () => {
      await test.put('img/a.jpg', png);
      const file = await folder.readMedia(path('img/a.jpg'));
      expect(file).toMatchObject({
        path: 'img/a.jpg',
        hash: hashBytes(png),
        size: 12,
        mimeType: 'image/png',
      });
      expect(Buffer.from((await file?.bytes()) ?? [])).toEqual(png);
      expect(await folder.readMedia(path('img/none.png'))).toBeUndefined();
      expect(await folder.readMedia(path('../a.png'))).toBeUndefined();
    });

    it('is written where nothing is; the same bytes again are no change', async () => {
      const written = { kind: 'written', hash: hashBytes(png) };
      expect(await folder.writeMedia(path('img/a.png'), png)).toEqual(written);
      expect(await folder.writeMedia(path('img/a.png'), png)).toEqual(written);
      expect(await folder.writeMedia(path('img/a.png'), Buffer.from('other'))).toEqual({ kind: 'stale' });
      expect(await folder.writeMedia(path('../a.png'), png)).toMatchObject({ kind: 'refused' });
      expect(await test.text('img/a.png')).toBe(png.toString());
    });
  });
}
