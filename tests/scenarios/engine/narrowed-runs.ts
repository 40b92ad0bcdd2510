import { describe, expect, it } from 'vitest';
import type { RunPreview } from '../../../src/model/run-preview.js';
import { paragraph, paragraphs } from '../../support/stage/hand.js';
import { picture } from '../../support/stage/pictures.js';
import type { Stage } from '../../support/stage/stage.js';

/** A run about some posts only, and what a person is told before the first write. */
export function narrowedScenarios(open: () => Promise<Stage>): void {
  const oldBlog = async (): Promise<Stage> => {
    const stage = await open();
    const { hand, url } = stage;
    const link = `<a href="${url}/about/">me</a>`;
    const category = await hand.site.createTerm({ taxonomy: 'category', name: 'Film' });
    if (category.kind !== 'written') throw new Error(category.message);
    await hand.add({ title: 'Old note', slug: 'old-note', content: paragraphs('Old.'), status: 'draft' });
    await hand.add({
      title: 'New note',
      slug: 'new-note',
      content: paragraph(`See the ${link} one.`),
      terms: { category: [category.term.id] },
    });
    await hand.add({ title: 'About', slug: 'about', content: paragraphs('Me.') }, 'page');
    return stage;
  };

  describe('a narrowed run', () => {
    it.each([
      [{ statuses: ['draft'] }, ['old-note.md']],
      [{ types: ['page'] }, ['pages/about.md']],
      [{ category: 'film' }, ['new-note.md']],
      [{ author: 'me', types: ['post'] }, ['new-note.md', 'old-note.md']],
      [{ since: '2000-01-01T00:00:00Z', statuses: ['publish'] }, ['new-note.md', 'pages/about.md']],
      [{ since: '2999-01-01T00:00:00Z' }, []],
    ])('of %j brings just these, and the next run brings the rest', async (narrowing, brought) => {
      const { desk, ...stage } = await oldBlog();
      await stage.pull({ there: [], exit: 0 }, { narrowing });
      expect(desk.drafts).toEqual(brought);
      await stage.sync({ there: [], exit: 0 }, { narrowing, delete: true });
      expect(desk.drafts).toEqual(brought);
      await stage.sync({ there: [], exit: 0 }, { delete: true });
      expect(desk.drafts).toEqual(['new-note.md', 'old-note.md', 'pages/about.md']);
      await stage.quiet();
    });

    it('leaves edits of others alone on both sides, and a link to what was left out as it is', async () => {
      const { desk, hand, url, ...stage } = await oldBlog();
      await stage.pull({ exit: 0 }, { narrowing: { category: 'Film' } });
      expect(desk.text('new-note.md')).toContain(`](${url}/about/)`);
      desk.edit('new-note.md', 'See the', 'Look at the');
      await hand.edit('about', { title: 'About me' }, 'page');
      await stage.sync({ there: [], here: [], exit: 0 }, { narrowing: { types: ['event'] } });
      await stage.sync(
        { there: ['update post new-note: content'], exit: 0 },
        { narrowing: { types: ['post'] } },
      );
      expect(await hand.content('new-note')).toContain(`Look at the <a href="${url}/about/">me</a>`);
      expect(desk.files).not.toContain('pages/about.md');
    });

    it('names an author and a category that nobody knows', async () => {
      const { ...stage } = await oldBlog();
      const report = await stage.pull({ exit: 1 }, { narrowing: { author: 'nobody', category: 'Nothing' } });
      expect(report.problems.map(({ message }) => message)).toEqual([
        'nobody is no author of this site',
        'Nothing is no category of this site',
      ]);
    });
  });

  describe('before it writes, a run', () => {
    const asking = (answer: boolean) => {
      const asked: RunPreview[] = [];
      const confirmRun = (preview: RunPreview): Promise<boolean> => {
        asked.push(preview);
        return Promise.resolve(answer);
      };
      return { asked, confirmRun };
    };

    it('says what a first pull brings, and brings nothing when that is not wanted', async () => {
      const { desk, ...stage } = await oldBlog();
      const no = asking(false);
      const report = await stage.pull({ there: [], here: [], exit: 0 }, { confirmRun: no.confirmRun });
      expect(report.declined).toBe(true);
      expect(desk.drafts).toEqual([]);
      const { firstPull } = no.asked[0]!;
      expect(firstPull).toMatchObject({
        types: { post: 2, page: 1 },
        statuses: { publish: 2, draft: 1 },
        pictures: 0,
        pictureBytes: 0,
        unmeasured: 0,
      });
      expect(Object.values(firstPull!.authors)).toEqual([3]);
      const yes = asking(true);
      await stage.pull({ exit: 0 }, { confirmRun: yes.confirmRun });
      await stage.pull({ exit: 0 }, { confirmRun: yes.confirmRun });
      expect(yes.asked).toHaveLength(1);
    });

    it('says how many bytes of pictures a first pull brings, each counted once', async () => {
      const { desk, hand, ...stage } = await open();
      desk.write('img/a.png', picture(1));
      desk.draft('one.md', 'title: One\nstatus: publish', '![A](img/a.png)');
      desk.draft('two.md', 'title: Two\nstatus: publish', '![A](img/a.png) beside');
      await stage.push({ exit: 0 });
      const other = await stage.elsewhere();
      const no = asking(false);
      await other.pull({ here: [], exit: 0 }, { confirmRun: no.confirmRun });
      expect(no.asked[0]!.firstPull).toMatchObject({
        pictures: 1,
        pictureBytes: picture(1).length,
        unmeasured: 0,
      });
      expect(no.asked[0]!.firstPull!.textLength).toBe(
        (await hand.content('one')).length + (await hand.content('two')).length,
      );
    });

    it('lists the posts that become public for the first time, now or at their date', async () => {
      const { desk, url, ...stage } = await open();
      desk.draft('one.md', 'title: One\nstatus: draft');
      await stage.sync({ exit: 0 });
      desk.edit('one.md', 'status: draft', 'status: publish');
      desk.draft('two.md', 'title: Two\nstatus: publish\ndate: 2999-04-10T18:30:00Z');
      desk.draft('three.md', 'title: Three\nstatus: draft');
      const no = asking(false);
      await stage.sync({ there: [], here: [], exit: 0 }, { confirmRun: no.confirmRun });
      expect(no.asked).toEqual([
        {
          goingPublic: [
            { path: 'one.md', title: 'One', link: `${url}/one/` },
            { path: 'two.md', title: 'Two', at: '2999-04-10T18:30:00Z' },
          ],
        },
      ]);
      const yes = asking(true);
      await stage.sync({ exit: 0 }, { confirmRun: yes.confirmRun });
      desk.edit('one.md', 'Text.', 'More text.');
      const told = (): void => expect(yes.asked).toHaveLength(1);
      const there = ['update post one: content'];
      await stage.sync({ there, exit: 0, told }, { confirmRun: yes.confirmRun });
    });
  });
}
