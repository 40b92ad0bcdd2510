import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/convert/draft/hash-text.js';

import type { DraftPath } from '../../../src/model/ids.js';

import { eachOpened, type FolderUnderTest } from './folder-under-test.js';

const path = (text: string) => text as DraftPath;
const draft = (keys: string, body = 'Text.\n') => `---\n${keys}\n---\n\n${body}`;

/** What a scan of a folder promises. */
export function describeScan(open: () => Promise<FolderUnderTest>): void {
  const at = eachOpened(open);

  describe(`a scan`, () => {
    it('finds nothing in an empty folder', async () => {
      expect(await at.folder.scan()).toEqual({ files: [], problems: [], notes: [], taken: new Set() });
    });

    it('tells drafts, notes and files of Galley apart', async () => {
      const text = draft('id: 7\ntitle: A');
      await at.test.put('a.md', text);
      await at.test.put('deep/b.md', draft('status: draft\ntitle: B'));
      await at.test.put('notes.md', '# Ideas\n\nid: 5\n');
      await at.test.put('other.md', draft('title: no status'));
      await at.test.put('a.theirs.md', text);
      await at.test.put('img/Ä.png', 'x');
      const scan = await at.folder.scan();
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
      await at.test.put('a.md', draft('id: 7\ntitle: A'));
      await at.test.put('b.md', draft('id: 7\ntitle: B'));
      const { files, problems } = await at.folder.scan();
      expect(files).toHaveLength(2);
      expect(problems.map(({ code, path: at }) => [code, at])).toEqual([
        ['id-twice', 'a.md'],
        ['id-twice', 'b.md'],
      ]);
      expect(problems[0]?.message).toContain('b.md');
    });

    it('names files without an id that have one slug, but not pages under different parents', async () => {
      await at.test.put('a.md', draft('status: draft\nslug: team'));
      await at.test.put('b.md', draft('status: draft\nslug: team'));
      await at.test.put('c.md', draft('status: draft\nslug: team\ntype: page\nparent: one'));
      await at.test.put('d.md', draft('status: draft\nslug: team\ntype: page\nparent: two'));
      const { problems } = await at.folder.scan();
      expect(problems.map(({ code, path: at }) => [code, at])).toEqual([
        ['slug-twice', 'a.md'],
        ['slug-twice', 'b.md'],
      ]);
    });

    it('names a draft that is not UTF-8 or holds conflict markers, and still knows its id', async () => {
      await at.test.put('a.md', Buffer.from(draft('id: 7\ntitle: caf\xe9'), 'latin1'));
      await at.test.put('b.md', draft('id: 8\ntitle: B', '<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> other\n'));
      const { files, problems } = await at.folder.scan();
      expect(files.map(({ id }) => id)).toEqual([7, 8]);
      expect(problems.map(({ code, path: at, line }) => [code, at, line])).toEqual([
        ['not-utf-8', 'a.md', 3],
        ['conflict-markers', 'b.md', 6],
      ]);
      expect(await at.folder.readDraft(path('a.md'), 'UTC')).toMatchObject([{ code: 'not-utf-8' }]);
      expect(await at.folder.readDraft(path('b.md'), 'UTC')).toMatchObject([{ code: 'conflict-markers' }]);
    });

    it('keeps the id of a draft whose YAML is broken', async () => {
      await at.test.put('a.md', draft('id: 7\ntitle: "open'));
      expect((await at.folder.scan()).files).toMatchObject([{ path: 'a.md', id: 7 }]);
      expect(await at.folder.readDraft(path('a.md'), 'UTC')).toMatchObject([
        { severity: 'error', path: 'a.md' },
      ]);
    });
  });
}
