import { describe, expect, it } from 'vitest';
import { hashText } from '../../../src/convert/draft/hash-text.js';

import type { DraftPath } from '../../../src/model/ids.js';

import { eachOpened, type FolderUnderTest } from './folder-under-test.js';

const path = (text: string) => text as DraftPath;
const draft = (keys: string, body = 'Text.\n') => `---\n${keys}\n---\n\n${body}`;

/** What reading, writing and taking away a draft promises. */
export function describeDrafts(open: () => Promise<FolderUnderTest>): void {
  const at = eachOpened(open);

  describe(`a draft`, () => {
    it('is read in normal form, with its own line endings in the text and LF in the body', async () => {
      const text = draft('title: A\nstatus: draft\ndate: 2026-04-05 18:30', 'One\n').replaceAll('\n', '\r\n');
      await at.test.put('a.md', text);
      const read = await at.folder.readDraft(path('a.md'), 'Europe/Berlin');
      expect(read).toMatchObject({
        text,
        body: 'One\n',
        type: 'post',
        hash: hashText(text.replaceAll('\r', '')),
      });
      expect(read).toMatchObject({ fields: { title: 'A', date: '2026-04-05T16:30:00Z' } });
      expect((await at.folder.scan()).files[0]?.hash).toBe(hashText(text.replaceAll('\r', '')));
    });

    it('is undefined when it is not there, a list of problems when it cannot be read', async () => {
      await at.test.put('a.md', draft('status: publish\ndate: 2026-02-30'));
      expect(await at.folder.readDraft(path('none.md'), 'UTC')).toBeUndefined();
      const problems = await at.folder.readDraft(path('a.md'), 'UTC');
      expect(problems).toMatchObject([
        { code: 'title-missing' },
        { code: 'date-invalid', line: 3, path: 'a.md' },
      ]);
    });

    it('is written where nothing is, and only there', async () => {
      const text = draft('id: 1\ntitle: A');
      expect(await at.folder.writeDraft(path('new/a.md'), text, 'absent')).toEqual({
        kind: 'written',
        hash: hashText(text),
      });
      expect(await at.test.text('new/a.md')).toBe(text);
      expect(await at.folder.writeDraft(path('new/a.md'), 'other', 'absent')).toEqual({ kind: 'stale' });
      expect(await at.test.text('new/a.md')).toBe(text);
    });

    it('is replaced only while it is what was expected, whatever its line endings', async () => {
      await at.test.put('a.md', draft('id: 1').replaceAll('\n', '\r\n'));
      const next = draft('id: 1\ntitle: A');
      expect(await at.folder.writeDraft(path('a.md'), next, hashText(draft('id: 1')))).toMatchObject({
        kind: 'written',
      });
      expect(await at.folder.writeDraft(path('a.md'), 'x', hashText(draft('id: 1')))).toEqual({
        kind: 'stale',
      });
      expect(await at.folder.writeDraft(path('none.md'), 'x', hashText('y'))).toEqual({ kind: 'stale' });
      expect(await at.test.text('a.md')).toBe(next);
      expect(await at.test.text('none.md')).toBeUndefined();
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
      expect(await at.folder.writeDraft(path(target), 'x', 'absent')).toMatchObject({ kind: 'refused' });
    });

    it('goes to the trash only while it is what was expected', async () => {
      await at.test.put('a.md', 'one');
      expect(await at.folder.trashDraft(path('a.md'), hashText('two'))).toEqual({ kind: 'stale' });
      expect(await at.folder.trashDraft(path('a.md'), hashText('one'))).toMatchObject({ kind: 'written' });
      expect(await at.test.text('a.md')).toBeUndefined();
      await at.test.put('a.md', 'one');
      expect(await at.folder.trashDraft(path('a.md'), hashText('one'))).toMatchObject({ kind: 'written' });
    });

    it('has the text of the other side laid beside it', async () => {
      await at.test.put('deep/a.md', 'one');
      await at.folder.layTheirs(path('deep/a.md'), 'theirs');
      expect(await at.test.text('deep/a.theirs.md')).toBe('theirs');
      await at.folder.layTheirs(path('deep/a.md'), undefined);
      await at.folder.layTheirs(path('deep/a.md'), undefined);
      expect(await at.test.text('deep/a.theirs.md')).toBeUndefined();
      expect(await at.test.text('deep/a.md')).toBe('one');
    });
  });
}
