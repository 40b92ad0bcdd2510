import { describe, expect, it } from 'vitest';
import type { Stage } from '../../support/stage/stage.js';

/** Nothing is taken away unasked. */
export function removalScenarios(open: () => Promise<Stage>): void {
  const pair = async (): Promise<Stage> => {
    const stage = await open();
    stage.desk.draft('one.md', 'title: One\nstatus: publish');
    stage.desk.draft('two.md', 'title: Two\nstatus: publish');
    await stage.sync({ exit: 0 });
    return stage;
  };

  describe('a file that was removed', () => {
    it('leaves its post alone until asked, then the post goes into the trash, from where it can come back', async () => {
      const stage = await pair();
      const id = stage.desk.id('one.md');
      stage.desk.remove('one.md');
      const held = await stage.sync({ there: [], here: [], exit: 0 });
      expect(held.posts).toMatchObject([{ path: 'one.md', outcome: 'held' }]);
      await stage.sync({ there: [`trash post #${id}`], here: [], exit: 0 }, { delete: true });
      expect(await stage.hand.trashed(id)).toBe(true);
      await stage.quiet();
    });
  });

  describe('a post that was trashed', () => {
    it('leaves its file alone until asked, then the file goes into the trash of the folder', async () => {
      const stage = await pair();
      const text = stage.desk.text('one.md');
      await stage.hand.trash('one');
      const held = await stage.sync({ there: [], here: [], exit: 0 });
      expect(held.posts).toMatchObject([{ path: 'one.md', outcome: 'held' }]);
      await stage.sync({ there: [], here: ['one.md'], exit: 0 }, { delete: true });
      expect(stage.desk.drafts).toEqual(['two.md']);
      expect(stage.desk.trash()).toEqual([text]);
      await stage.quiet();
    });
  });

  describe('a post and its file, both gone', () => {
    it('are forgotten without a word', async () => {
      const stage = await pair();
      stage.desk.remove('one.md');
      await stage.hand.trash('one');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });
  });
}
