import { describe, expect, it } from 'vitest';
import { createTerm } from '../../../src/run/terms/create-term.js';
import { deleteTerm } from '../../../src/run/terms/delete-term.js';
import { mergeTerms } from '../../../src/run/terms/merge-terms.js';
import { renameTerm } from '../../../src/run/terms/rename-term.js';
import type { Problem } from '../../../src/model/problem.js';
import type { Report } from '../../../src/model/report.js';
import type { Stage } from '../../support/stage/stage.js';
import type { World } from './open-world.js';

/** Categories and tags: one name on both sides. */
export function termConsistency({ open }: World): void {
  const drafts = (stage: Stage, count: number, terms: string): readonly string[] =>
    Array.from({ length: count }, (_, at) => {
      const name = `p${String(at + 1).padStart(2, '0')}.md`;
      stage.desk.draft(name, `title: Post ${at + 1}\nstatus: publish\n${terms}`, `Text ${at + 1}.`);
      return name;
    });

  describe('a category of forty posts', () => {
    it('renamed in wp-admin changes that one name in forty files, and nothing there', async () => {
      const stage = await open();
      const names = drafts(stage, 40, 'categories: [Film > Anime, Reviews] # mine');
      await stage.sync({ exit: 0 });
      const before = stage.desk.everything();
      const { id, taxonomy } = await stage.hand.term('Anime');
      await stage.hand.site.updateTerm(taxonomy, id, { name: 'Animation' });
      await stage.sync({ there: [], here: names, exit: 0 });
      for (const name of names)
        expect(stage.desk.text(name)).toBe(before[name]!.replace('Film > Anime', 'Film > Animation'));
      await stage.quiet();
    });
  });

  describe('a term changed from here', () => {
    it('gets its new name on the site and in every draft, in one go, and no post is written', async () => {
      const stage = await open();
      drafts(stage, 3, 'categories: [Film > Anime]');
      await stage.sync({ exit: 0 });
      const posts = await stage.hand.posts();
      const done = await change(stage, (place) =>
        renameTerm(place, { path: 'Film > Anime' }, 'Film > Cartoons'),
      );
      expect(done.writes).toEqual({ there: 1, here: 3 });
      expect(await stage.hand.termNames('category')).toEqual(['Cartoons', 'Film', 'Uncategorized']);
      expect(await stage.hand.posts()).toEqual(posts);
      expect(stage.desk.text('p02.md')).toContain('categories: [Film > Cartoons]');
      await stage.quiet();
    });

    it('goes into another: posts carry the other, drafts name it, the first is gone', async () => {
      const stage = await open();
      drafts(stage, 2, 'tags: [Movies, kept]');
      await stage.sync({ exit: 0 });
      const place = await stage.workplace();
      await createTerm(place, { path: 'Film', taxonomy: 'post_tag' });
      const done = await change(stage, (at) => mergeTerms(at, { path: 'Movies' }, 'Film'));
      expect(done.writes.here).toBe(2);
      expect(await stage.hand.tags('post-1')).toEqual(expect.arrayContaining(['Film', 'kept']));
      expect(await stage.hand.termNames('post_tag')).toEqual(['Film', 'kept']);
      expect(stage.desk.text('p01.md')).toContain('tags: [Film, kept]');
      await stage.quiet();
    });

    it('is deleted: the drafts keep their line and are named until it is edited, or the term made again', async () => {
      const stage = await open();
      drafts(stage, 2, 'tags: [gone, kept]');
      await stage.sync({ exit: 0 });
      const done = await change(stage, (place) => deleteTerm(place, { path: 'gone' }));
      expect([done.exitCode, done.problems.map(({ path }) => path)]).toEqual([1, ['p01.md', 'p02.md']]);
      await stage.sync({ there: [], here: [], exit: 1 });
      stage.desk.edit('p01.md', 'gone, kept', 'kept');
      await stage.sync({ there: [], here: [], exit: 1 });
      stage.desk.edit('p02.md', 'gone, kept', 'kept');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });
  });

  describe('a new name one letter off an existing one', () => {
    it('is asked about: a yes makes it, a no leaves its post and nothing else', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish\ntags: [Satoshi Kon]');
      await stage.sync({ exit: 0 });
      stage.desk.draft('two.md', 'title: Two\nstatus: publish\ntags: [Satoshi Konn]');
      stage.desk.draft('three.md', 'title: Three\nstatus: publish');
      const asked: string[] = [];
      const say = (yes: boolean) => ({
        confirmTerm: ({ path, near }: { path: string; near: string }) => {
          asked.push(`${path} ~ ${near}`);
          return Promise.resolve(yes);
        },
      });
      await stage.sync({ there: ['create post three'], here: ['three.md'], exit: 1 }, say(false));
      expect(await stage.hand.termNames('post_tag')).toEqual(['Satoshi Kon']);
      await stage.sync({ there: ['create post two', 'create post_tag Satoshi Konn'], exit: 0 }, say(true));
      expect(asked).toEqual(['Satoshi Konn ~ Satoshi Kon', 'Satoshi Konn ~ Satoshi Kon']);
      await stage.quiet();
    });

    it('is never made where the settings say that no term is', async () => {
      const stage = await open();
      stage.desk.draft('one.md', 'title: One\nstatus: publish\ntags: [New]');
      await stage.sync({ there: [], exit: 1 }, { createTerms: 'no' });
    });
  });
}

async function change(
  stage: Stage,
  work: (place: Awaited<ReturnType<Stage['workplace']>>) => Promise<Report | Problem>,
): Promise<Report> {
  const place = await stage.workplace();
  const done = await work(place);
  await place.folder.close();
  if ('severity' in done) throw new Error(done.message);
  return done;
}
