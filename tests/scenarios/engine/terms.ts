import { describe, expect, it } from 'vitest';
import type { Stage } from '../../support/stage/stage.js';

/** Categories and tags, by name here and by number there. */
export function termScenarios(open: () => Promise<Stage>): void {
  describe('terms', () => {
    it('that are missing are made once, with their parents, and not again', async () => {
      const stage = await open();
      for (const name of ['one', 'two'])
        stage.desk.draft(
          `${name}.md`,
          `title: ${name}\nstatus: publish\ncategories: [Film > Anime]\ntags: [Otomo]`,
        );
      await stage.sync({
        there: [
          'create category Anime',
          'create category Film',
          'create post one',
          'create post two',
          'create post_tag Otomo',
        ],
        exit: 0,
      });
      const [film, anime] = [await stage.hand.term('Film'), await stage.hand.term('Anime')];
      expect(anime.parent).toBe(film.id);
      expect(await stage.hand.post('one')).toMatchObject({ terms: { category: [anime.id] } });
      await stage.quiet();
    });

    it('with one name under two parents are two', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish\ncategories: [Film > Short, Prose > Short]');
      await stage.sync({ exit: 0 });
      expect((await stage.hand.termNames('category')).filter((name) => name === 'Short')).toHaveLength(2);
      expect((await stage.hand.post('one')).terms['category']).toHaveLength(2);
      await stage.quiet();
    });

    it('renamed on the site get their name in every draft that has them, nothing else, and 0 writes there', async () => {
      const stage = await open();
      const count = 40;
      const names = Array.from({ length: count }, (_, at) => `d${at + 1}.md`);
      for (const name of names)
        stage.desk.draft(name, `title: ${name}\nstatus: publish\ncategories: [Reviews, Film > Anime] # mine`);
      stage.desk.draft('other.md', 'title: Other\nstatus: publish\ncategories: [Reviews]');
      await stage.sync({ exit: 0 });
      const before = stage.desk.everything();
      const { id } = await stage.hand.term('Anime');
      await stage.hand.site.updateTerm('category', id, { name: 'Animation' });
      await stage.sync({ there: [], here: names, exit: 0 });
      for (const name of names)
        expect(stage.desk.text(name)).toBe(before[name]!.replace('Film > Anime', 'Film > Animation'));
      await stage.quiet();
    });

    it('deleted on the site leave the drafts alone, are named, and are not made again', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish\ntags: [kept, gone]');
      await stage.sync({ exit: 0 });
      const { id } = await stage.hand.term('gone', 'post_tag');
      await stage.hand.site.deleteTerm('post_tag', id);
      const report = await stage.sync({ there: [], here: [], exit: 1 });
      expect(JSON.stringify(report.problems)).toContain('gone');
      expect(await stage.hand.termNames('post_tag')).toEqual(['kept']);
      stage.desk.edit('one.md', 'tags: [kept, gone]', 'tags: [kept]');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });

    it('one letter off an existing one are pointed out before they are made', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish\ntags: [Katsuhiro]');
      await stage.sync({ exit: 0 });
      stage.desk.draft('two.md', 'title: Two\nstatus: publish\ntags: [Katsuhira]');
      await stage.sync({ there: [], here: [], exit: 1 });
      await stage.sync({ there: ['create post two', 'create post_tag Katsuhira'], exit: 0 }, { yes: true });
      await stage.quiet();
    });
  });
}
