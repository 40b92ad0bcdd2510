import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../../src/basics/hash-bytes.js';

import type { DraftPath } from '../../../src/model/ids.js';

import { eachOpened, type FolderUnderTest } from './folder-under-test.js';

const path = (text: string) => text as DraftPath;

/** What reading and writing a media file promises. */
export function describeMedia(open: () => Promise<FolderUnderTest>): void {
  const at = eachOpened(open);

  describe(`media`, () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\n1234', 'latin1');

    it('is read by content, wherever it lies inside', async () => {
      await at.test.put('img/a.jpg', png);
      const file = await at.folder.readMedia(path('img/a.jpg'));
      expect(file).toMatchObject({
        path: 'img/a.jpg',
        hash: hashBytes(png),
        size: 12,
        mimeType: 'image/png',
      });
      expect(Buffer.from((await file?.bytes()) ?? [])).toEqual(png);
      expect(await at.folder.readMedia(path('img/none.png'))).toBeUndefined();
      expect(await at.folder.readMedia(path('../a.png'))).toBeUndefined();
    });

    it('is written where nothing is; the same bytes again are no change', async () => {
      const written = { kind: 'written', hash: hashBytes(png) };
      expect(await at.folder.writeMedia(path('img/a.png'), png)).toEqual(written);
      expect(await at.folder.writeMedia(path('img/a.png'), png)).toEqual(written);
      expect(await at.folder.writeMedia(path('img/a.png'), Buffer.from('other'))).toEqual({ kind: 'stale' });
      expect(await at.folder.writeMedia(path('../a.png'), png)).toMatchObject({ kind: 'refused' });
      expect(await at.test.text('img/a.png')).toBe(png.toString());
    });
  });
}
