import { describe, expect, it } from 'vitest';
import { paragraph } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

/** What is remembered may be lost, and nothing with it. */
export function rememberingScenarios(open: () => Promise<Stage>): void {
  const several = async (): Promise<Stage> => {
    const stage = await open();
    for (const name of ['one', 'two', 'three'])
      stage.desk.draft(
        `${name}.md`,
        `title: ${name}\nstatus: publish\ntags: [a, b]`,
        `* The text\n* of ${name}.`,
      );
    await stage.sync({ exit: 0 });
    return stage;
  };

  describe('the first run between a folder and a site', () => {
    it('is a union: each side gets what it lacks, and nothing is removed', async () => {
      const { desk, hand, ...stage } = await open();
      await hand.add({ title: 'There', slug: 'there', content: paragraph('There.') });
      desk.draft('here.md', 'title: Here\nstatus: publish');
      await stage.sync(
        { there: ['create post here'], here: ['here.md', 'there.md'], exit: 0 },
        { delete: true },
      );
      expect((await hand.posts()).map(({ slug }) => slug).sort()).toEqual(['here', 'there']);
      await stage.quiet();
    });
  });

  describe('without .galley', () => {
    it('equal pairs agree again, without a write on either side', async () => {
      const stage = await several();
      const before = stage.desk.everything();
      stage.desk.remove('.galley');
      await stage.sync({ there: [], here: [], exit: 0 });
      expect(Object.keys(stage.desk.everything())).toEqual(Object.keys(before));
      await stage.quiet();
    });

    it('unequal ones are conflicts, and nothing is overwritten', async () => {
      const stage = await several();
      stage.desk.remove('.galley');
      stage.desk.edit('one.md', 'The text', 'Our text');
      await stage.hand.reword('two', 'The text', 'Their text');
      await stage.sync({ there: [], here: ['one.theirs.md', 'two.theirs.md'], exit: 3 });
      expect(stage.desk.text('one.md')).toContain('Our text');
      expect(await stage.hand.content('two')).toContain('Their text');
    });

    it('a post that is gone does not come back by itself, and its file stays', async () => {
      const stage = await several();
      stage.desk.remove('.galley');
      await stage.hand.trash('one');
      await stage.sync({ there: [], here: [], exit: 3 });
      expect(stage.desk.drafts).toContain('one.md');
    });
  });

  describe('a file that lost its id line', () => {
    it('finds its post by slug and gets the line back: no second post', async () => {
      const stage = await several();
      const id = stage.desk.id('one.md');
      stage.desk.edit('one.md', `id: ${id}\n`, '');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(stage.desk.id('one.md')).toBe(id);
      expect(await stage.hand.posts()).toHaveLength(3);
      await stage.quiet();
    });

    it('and was edited too: the edit goes up into the same post', async () => {
      const stage = await several();
      const id = stage.desk.id('one.md');
      stage.desk.edit('one.md', `id: ${id}\n`, '');
      stage.desk.edit('one.md', 'The text', 'Our text');
      await stage.sync({ here: ['one.md'], exit: 0 });
      expect(await stage.hand.post('one')).toMatchObject({ id });
      expect(await stage.hand.content('one')).toContain('Our text');
      expect(await stage.hand.posts()).toHaveLength(3);
      await stage.quiet();
    });
  });

  describe('another machine', () => {
    it('pulls everything into an empty folder, and neither machine writes anything after that', async () => {
      const stage = await several();
      const other = await stage.elsewhere();
      await other.pull({ there: [], here: ['one.md', 'three.md', 'two.md'], exit: 0 });
      await other.quiet();
      await stage.quiet();
      other.desk.edit('one.md', 'The text', 'The other machine');
      await other.sync({ there: ['update post one: content'], here: [], exit: 0 });
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(stage.desk.text('one.md')).toContain('* The other machine\n* of one.');
    });
  });
}
