import { describe, expect, it } from 'vitest';
import { resolve } from '../../../src/index.js';
import { paragraph } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

type Way = 'ours' | 'theirs' | 'merged';

/** What only the writer can settle, and each way of settling it. */
export function conflictScenarios(open: () => Promise<Stage>): void {
  const settle = async (stage: Stage, name: string, way: Way): Promise<void> => {
    const { folder } = await stage.workplace();
    expect(await resolve({ folder }, name, way)).toBeUndefined();
    await folder.close();
    expect(stage.desk.files).not.toContain(name.replace(/\.md$/, '.theirs.md'));
  };
  const disputed = async (): Promise<Stage> => {
    const stage = await open();
    const { desk, hand } = stage;
    desk.draft('one.md', 'title: One\nstatus: publish', 'A sentence.');
    desk.draft('two.md', 'title: Two\nstatus: publish', 'Another file.');
    await stage.sync({ exit: 0 });
    await hand.reword('one', 'A sentence', 'Their sentence');
    desk.edit('one.md', 'A sentence', 'Our sentence');
    desk.edit('two.md', 'Another file', 'The other file');
    return stage;
  };

  describe('the same sentence changed on both sides', () => {
    it('is a conflict: neither side is touched, theirs lies beside, the rest goes on, exit 3', async () => {
      const stage = await disputed();
      const { desk, hand } = stage;
      const ours = desk.text('one.md');
      await stage.sync({ there: ['update post two: content'], here: ['one.theirs.md'], exit: 3 });
      expect(desk.text('one.md')).toBe(ours);
      expect(desk.text('one.theirs.md')).toContain('Their sentence.');
      expect(await hand.content('one')).toBe(paragraph('Their sentence.'));
      await stage.sync({ there: [], here: [], exit: 3 });
    });

    it('is settled with ours: the site gets our sentence', async () => {
      const stage = await disputed();
      await stage.sync({ exit: 3 });
      await settle(stage, 'one.md', 'ours');
      await stage.sync({ there: ['update post one: content'], here: [], exit: 0 });
      expect(await stage.hand.content('one')).toBe(paragraph('Our sentence.'));
      await stage.quiet();
    });

    it('is settled with theirs: the file gets their sentence', async () => {
      const stage = await disputed();
      await stage.sync({ exit: 3 });
      await settle(stage, 'one.md', 'theirs');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(stage.desk.text('one.md')).toMatch(/\n\nTheir sentence\.\n$/);
      await stage.quiet();
    });

    it('is settled by hand: the file as it stands is the answer', async () => {
      const stage = await disputed();
      await stage.sync({ exit: 3 });
      stage.desk.edit('one.md', 'Our sentence', 'Their and our sentence');
      await settle(stage, 'one.md', 'merged');
      await stage.sync({ there: ['update post one: content'], here: [], exit: 0 });
      expect(await stage.hand.content('one')).toBe(paragraph('Their and our sentence.'));
      await stage.quiet();
    });

    it('is judged anew when theirs moved after it was settled', async () => {
      const stage = await disputed();
      await stage.sync({ exit: 3 });
      await settle(stage, 'one.md', 'ours');
      await stage.hand.reword('one', 'Their sentence', 'Their second thought');
      await stage.sync({ there: [], here: ['one.theirs.md'], exit: 3 });
      expect(stage.desk.text('one.theirs.md')).toContain('Their second thought.');
      expect(stage.desk.text('one.md')).toContain('Our sentence.');
    });

    it('is none for a push or a pull: both leave it alone and say so, exit 3', async () => {
      const stage = await disputed();
      stage.desk.edit('two.md', 'The other file', 'Another file');
      await stage.push({ there: [], here: [], exit: 3 });
      await stage.pull({ there: [], here: [], exit: 3 });
    });
  });

  describe('edited here, trashed there', () => {
    const trashed = async (): Promise<Stage> => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish', 'A sentence.');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish');
      await stage.sync({ exit: 0 });
      await stage.hand.trash('one');
      stage.desk.edit('one.md', 'A sentence', 'Our sentence');
      await stage.sync({ there: [], here: [], exit: 3 });
      return stage;
    };

    it('is settled with ours: the post comes back, once, with our sentence', async () => {
      const stage = await trashed();
      await settle(stage, 'one.md', 'ours');
      await stage.sync({ exit: 0 });
      expect(await stage.hand.post('one')).toMatchObject({
        id: stage.desk.id('one.md'),
        status: 'publish',
        content: paragraph('Our sentence.'),
      });
      await stage.quiet();
    });

    it('is settled with theirs: the file goes into the trash of the folder, which the answer asked for', async () => {
      const stage = await trashed();
      await settle(stage, 'one.md', 'theirs');
      await stage.sync({ there: [], here: ['one.md'], exit: 0 });
      expect(stage.desk.drafts).toEqual(['two.md']);
      await stage.quiet();
    });
  });

  describe('removed here, edited there', () => {
    const removed = async (): Promise<Stage & { readonly id: number }> => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish', 'A sentence.');
      stage.desk.draft('two.md', 'title: Two\nstatus: publish');
      await stage.sync({ exit: 0 });
      const id = stage.desk.id('one.md');
      stage.desk.remove('one.md');
      await stage.hand.reword('one', 'A sentence', 'Their sentence');
      await stage.sync({ there: [], exit: 3 });
      return { ...stage, id };
    };

    it('is settled with theirs, named by its old path: the file is written again', async () => {
      const stage = await removed();
      await settle(stage, 'one.md', 'theirs');
      await stage.sync({ there: [], exit: 0 });
      expect(stage.desk.text('one.md')).toMatch(/\n\nTheir sentence\.\n$/);
      await stage.quiet();
    });

    it('is settled with ours, named by its id: the post goes into the trash, which the answer asked for', async () => {
      const stage = await removed();
      await settle(stage, String(stage.id), 'ours');
      await stage.sync({ there: [`trash post #${stage.id}`], exit: 0 });
      expect(await stage.hand.trashed(stage.id)).toBe(true);
      await stage.quiet();
    });
  });

  describe('two posts that nobody remembers', () => {
    const strangers = async (): Promise<Stage> => {
      const stage = await open();
      await stage.hand.add({ title: 'One', slug: 'one', content: paragraph('Their sentence.') });
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'Our sentence.');
      await stage.sync({ there: [], here: ['one.theirs.md'], exit: 3 });
      return stage;
    };
    const ends: readonly (readonly [Way, string])[] = [
      ['ours', 'Our sentence.'],
      ['theirs', 'Their sentence.'],
      ['merged', 'Our sentence.'],
    ];
    it.each(ends)('with one slug are a conflict, settled with %s', async (way, sentence) => {
      const stage = await strangers();
      await settle(stage, 'one.md', way);
      await stage.sync({ exit: 0 });
      expect(await stage.hand.content('one')).toBe(paragraph(sentence));
      expect(stage.desk.text('one.md')).toContain(`\n\n${sentence}\n`);
      expect(stage.desk.drafts).toEqual(['one.md']);
      await stage.quiet();
    });
  });

  describe('a slug that the trash holds', () => {
    it('is a conflict until the slug is edited; the site never invents another', async () => {
      const stage = await open();
      const { id } = await stage.hand.add({ title: 'Old', slug: 'one', content: paragraph('Old.') });
      await stage.hand.trash('one');
      stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish');
      await stage.sync({ there: [], here: [], exit: 3 });
      stage.desk.edit('one.md', 'slug: one', 'slug: one-anew');
      await stage.sync({ there: ['create post one-anew'], exit: 0 });
      expect(await stage.hand.trashed(id)).toBe(true);
      await stage.quiet();
    });
  });
}
