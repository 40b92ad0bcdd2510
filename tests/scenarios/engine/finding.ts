import { describe, expect, it } from 'vitest';
import { paragraph } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

/** What moved on the site is found, whatever its dates say. */
export function findingScenarios(open: () => Promise<Stage>): void {
  describe('a change on the site', () => {
    it('is found in a post that was made with an old date', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      await stage.sync({ exit: 0 });
      await hand.add({ title: 'Old', slug: 'old', content: paragraph('Old.'), date: '2011-01-01T00:00:00Z' });
      await stage.sync({ there: [], here: ['old.md'], exit: 0 });
      await stage.quiet();
    });

    it('is found although a scheduled post counts as modified on the day it goes live', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      await stage.sync({ exit: 0 });
      desk.draft('later.md', 'title: Later\nstatus: publish\ndate: 2099-01-01T10:00:00Z');
      await stage.sync({ there: ['create post later'], exit: 0 });
      expect(await hand.post('later')).toMatchObject({ status: 'future' });
      await stage.quiet();
      await hand.edit('one', { title: 'Changed' });
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      await stage.sync({}, { full: true });
      await hand.edit('one', { title: 'Changed again' });
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      await stage.quiet();
    });

    it('is found where only the terms changed', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish\ntags: [a]');
      await stage.sync({ exit: 0 });
      await hand.addTag('one', 'b');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toContain('tags: [a, b]');
      await stage.quiet();
    });

    it('is found where a post was deleted for good, and no file goes unasked', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      desk.draft('two.md', 'title: Two\nstatus: publish');
      await stage.sync({ exit: 0 });
      await hand.deleteForGood('one');
      const report = await stage.sync({ there: [], here: [], exit: 0 });
      expect(report.posts).toMatchObject([{ path: 'one.md', outcome: 'held' }]);
      await stage.sync({ there: [], here: ['one.md'], exit: 0 }, { delete: true });
      await stage.quiet();
    });

    it('is no change where somebody only pressed Update', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: publish');
      await stage.sync({ exit: 0 });
      await hand.edit('one', {});
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });
  });
}
