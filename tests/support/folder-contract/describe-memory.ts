import { describe, expect, it } from 'vitest';
import { samePassword } from '../../../src/convert/draft/stored-password.js';
import type { Conflict } from '../../../src/model/conflict.js';
import type { HistoryEntry } from '../../../src/model/history-entry.js';
import type { DraftPath, Hash, MediaId, PostId, TermId } from '../../../src/model/ids.js';
import { sampleBase } from '../sample-base.js';
import { summarizeForTest } from './summarize-for-test.js';
import { eachOpened, type FolderUnderTest } from './folder-under-test.js';

const path = (text: string) => text as DraftPath;

/** What a folder remembers. */
export function describeMemory(open: () => Promise<FolderUnderTest>): void {
  const at = eachOpened(open);

  describe(`what is remembered`, () => {
    it('is a base for each post, by id, and a summary of each', async () => {
      const bases = [sampleBase(12), sampleBase(7)];
      for (const base of bases) await at.folder.writeBase(base);
      expect(await at.folder.readBase(12 as PostId)).toEqual(bases[0]);
      expect(await at.folder.readBase(99 as PostId)).toBeUndefined();
      const summaries = await at.folder.summaries();
      expect(summaries.toSorted((one, other) => one.id - other.id)).toEqual(
        bases.toReversed().map(summarizeForTest),
      );
      await at.folder.removeBase(12 as PostId);
      await at.folder.removeBase(12 as PostId);
      expect((await at.folder.summaries()).map(({ id }) => id)).toEqual([7]);
    });

    it('holds passwords only as salted hashes, the same when written again', async () => {
      const base = sampleBase(1);
      const secret = {
        ...base,
        ours: { ...base.ours, fields: { ...base.ours.fields, password: 'sesame' } },
        theirs: { ...base.theirs, password: 'sesame' },
      };
      await at.folder.writeBase(secret);
      const read = await at.folder.readBase(1 as PostId);
      expect(JSON.stringify(read)).not.toContain('sesame');
      expect(samePassword(read?.ours.fields.password, 'sesame')).toBe(true);
      expect(samePassword(read?.theirs.password, 'sesame')).toBe(true);
      await at.folder.writeBase(secret);
      expect(await at.folder.readBase(1 as PostId)).toEqual(read);
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
      await at.folder.writeConflict({ ...conflict, theirs: { ...sampleBase(3).theirs, password: 'sesame' } });
      expect(JSON.stringify(await at.folder.conflicts())).not.toContain('sesame');
      await at.folder.writeConflict(conflict);
      await at.folder.writeConflict({ ...conflict, path: path('b/c.md') });
      const read = await at.folder.conflicts();
      expect(read.map((one) => one.path).toSorted()).toEqual(['a.md', 'b/c.md']);
      expect(read.find((one) => one.path === 'a.md')).toEqual(conflict);
      await at.folder.removeConflict(path('a.md'));
      await at.folder.removeConflict(path('a.md'));
      expect((await at.folder.conflicts()).map((one) => one.path)).toEqual(['b/c.md']);
    });

    it('is what runs replaced: the newest run first, twenty of a post, without a password', async () => {
      expect(await at.folder.newestRun()).toBe(0);
      expect(await at.folder.history({})).toEqual([]);
      const entry = (run: number, id = 3): HistoryEntry => {
        const base = sampleBase(id);
        return { run, at: '2026-01-01T00:00:00Z', id: base.id, path: base.path, base, post: base.theirs };
      };
      const post = { ...sampleBase(3).theirs, password: 'sesame' };
      await at.folder.recordHistory({ ...entry(1), post });
      expect(JSON.stringify(await at.folder.history({}))).not.toContain('sesame');
      for (let run = 2; run <= 22; run += 1) await at.folder.recordHistory(entry(run));
      await at.folder.recordHistory({ ...entry(22), text: 'once more' });
      await at.folder.recordHistory(entry(22, 4));
      expect(await at.folder.newestRun()).toBe(22);
      const runs = (await at.folder.history({ id: 3 as PostId })).map(({ run }) => run);
      expect(runs).toEqual(Array.from({ length: 20 }, (_, at) => 22 - at));
      expect(await at.folder.history({ run: 22 })).toEqual([
        { ...entry(22), text: 'once more' },
        entry(22, 4),
      ]);
    });

    it('is the terms, the media and the site', async () => {
      expect(await at.folder.knownTerms()).toEqual([]);
      expect(await at.folder.knownMedia()).toEqual([]);
      expect(await at.folder.siteMemory()).toBeUndefined();
      const terms = [{ id: 1 as TermId, taxonomy: 'category', path: 'Film > Anime' }];
      const media = [{ id: 2 as MediaId, hash: 'ab' as Hash, url: 'u', originalUrl: 'o', alt: '' }];
      const site = { url: 'http://x', name: 'X', timezone: 'UTC', sweeps: {} };
      await at.folder.writeKnownTerms(terms);
      await at.folder.writeKnownMedia(media);
      await at.folder.writeSiteMemory(site);
      expect(await at.folder.knownTerms()).toEqual(terms);
      expect(await at.folder.knownMedia()).toEqual(media);
      expect(await at.folder.siteMemory()).toEqual(site);
    });

    it('is every intent until it is settled', async () => {
      const intent = (key: string) => ({ key, kind: 'post' as const, slug: key, at: '2026-01-01T00:00:00Z' });
      await Promise.all(['a', 'b', 'c'].map((key) => at.folder.recordIntent(intent(key))));
      await at.folder.settleIntent('b');
      await at.folder.settleIntent('unknown');
      const open = await at.folder.intents();
      expect(open.map(({ key }) => key).toSorted()).toEqual(['a', 'c']);
      await Promise.all(['a', 'c'].map((key) => at.folder.settleIntent(key)));
      expect(await at.folder.intents()).toEqual([]);
      await at.folder.recordIntent(intent('a'));
      expect(await at.folder.intents()).toEqual([intent('a')]);
    });
  });
}
