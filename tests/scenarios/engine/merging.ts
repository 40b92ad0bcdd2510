import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';

const three = 'The first paragraph.\n\nThe second paragraph.\n\nThe third paragraph.';

/** Both sides are edited, and one sync brings them together. */
export function mergingScenarios(open: () => Promise<Stage>): void {
  const together = async (): Promise<Stage> => {
    const stage = await open();
    stage.desk.draft('one.md', 'title: One\nstatus: publish\ntags: [film]\nexcerpt: Short.', three);
    await stage.sync({ exit: 0 });
    return stage;
  };

  describe('edits on both sides', () => {
    it('of different fields meet in one sync: a title there, a paragraph here, a tag on each side', async () => {
      const { desk, hand, ...stage } = await together();
      await hand.edit('one', { title: 'Their title' });
      await hand.addTag('one', 'theirs');
      desk.edit('one.md', 'third', '3rd');
      desk.edit('one.md', 'tags: [film]', 'tags: [film, ours]');
      await stage.sync({
        there: ['create post_tag ours', 'update post one: content, terms'],
        here: ['one.md'],
        exit: 0,
      });
      expect(desk.text('one.md')).toContain('title: Their title\n');
      expect(desk.text('one.md')).toMatch(/tags: \[film, (?:ours, theirs|theirs, ours)\]/);
      expect([...(await hand.tags('one'))].sort()).toEqual(['film', 'ours', 'theirs']);
      expect(await hand.content('one')).toBe(
        paragraphs('The first paragraph.', 'The second paragraph.', 'The 3rd paragraph.'),
      );
      await stage.quiet();
    });

    it('of neighbouring paragraphs are no conflict', async () => {
      const { desk, hand, ...stage } = await together();
      await hand.reword('one', 'The first', 'Their first');
      desk.edit('one.md', 'The second', 'Our second');
      await stage.sync({ there: ['update post one: content'], here: ['one.md'], exit: 0 });
      const words = ['Their first paragraph.', 'Our second paragraph.', 'The third paragraph.'];
      expect(await hand.content('one')).toBe(paragraphs(...words));
      expect(desk.text('one.md').endsWith(`\n---\n\n${words.join('\n\n')}\n`)).toBe(true);
      await stage.quiet();
    });

    it('of different lines of one paragraph are no conflict', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft(
        'one.md',
        'title: One\nstatus: publish',
        'The first line,\nthe second line,\nthe third line.',
      );
      await stage.sync({ exit: 0 });
      await hand.reword('one', 'the third line', 'their third line');
      desk.edit('one.md', 'The first line', 'Our first line');
      await stage.sync({ there: ['update post one: content'], here: ['one.md'], exit: 0 });
      for (const words of ['Our first line', 'the second line', 'their third line']) {
        expect(desk.text('one.md')).toContain(words);
        expect(await hand.content('one')).toContain(words);
      }
      await stage.quiet();
    });

    it('of the same kind agree without a write: the same word, the same tag, the same title', async () => {
      const { desk, hand, ...stage } = await together();
      await hand.edit('one', { title: 'Agreed' });
      await hand.reword('one', 'The third', 'The last');
      desk.edit('one.md', 'title: One', 'title: Agreed');
      desk.edit('one.md', 'The third', 'The last');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });

    it('keep a new paragraph of each side, and lose the one that a side took out', async () => {
      const { desk, hand, ...stage } = await together();
      await hand.reword('one', paragraphs('The second paragraph.'), paragraphs('Theirs is new.'));
      desk.edit('one.md', 'The first paragraph.', 'Ours is new.\n\nThe first paragraph.');
      await stage.sync({ there: ['update post one: content'], here: ['one.md'], exit: 0 });
      const words = ['Ours is new.', 'The first paragraph.', 'Theirs is new.', 'The third paragraph.'];
      expect(await hand.content('one')).toBe(paragraphs(...words));
      expect(desk.text('one.md')).toContain(words.join('\n\n'));
      await stage.quiet();
    });

    it('keep the status that went public there and the text that was edited here', async () => {
      const { desk, hand, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: draft', three);
      await stage.sync({ exit: 0 });
      await hand.edit('one', { status: 'publish' });
      desk.edit('one.md', 'third', '3rd');
      await stage.sync({ there: ['update post one: content'], here: ['one.md'], exit: 0 });
      expect(desk.text('one.md')).toMatch(/status: publish\n/);
      expect(await hand.post('one')).toMatchObject({ status: 'publish' });
      await stage.quiet();
    });
  });
}
