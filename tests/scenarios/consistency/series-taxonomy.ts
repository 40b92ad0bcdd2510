import { describe, expect, it } from 'vitest';
import type { RemotePost } from '../../../src/model/remote-post.js';
import { seriesPage } from '../../../src/run/series/series-page.js';
import { paragraph } from '../../support/stage/hand.js';
import type { Stage } from '../../support/stage/stage.js';
import type { World } from './open-world.js';

/** Series where the site has a taxonomy for them, and the page that lists the parts. */
export function seriesConsistency({ open, addSeriesPlugin }: World): void {
  const part = (stage: Stage, number: number, more = 'status: publish'): void =>
    stage.desk.draft(
      `part-${number}.md`,
      `title: Part ${number}\nslug: part-${number}\nseries: Tales\npart: ${number}\n${more}`,
      `Text of part ${number}.`,
    );

  describe("the site's own series taxonomy", () => {
    it('gets the series once, each part its term, and no navigation of ours', async () => {
      const stage = await open({ series: true });
      part(stage, 1);
      part(stage, 2);
      const { newTerms } = await stage.sync({ here: ['part-1.md', 'part-2.md'], exit: 0 });
      expect(newTerms).toEqual([{ taxonomy: 'series', path: 'Tales' }]);
      const { id } = await stage.hand.term('Tales', 'series');
      for (const name of ['part-1', 'part-2']) {
        const { terms, content } = await stage.hand.post(name);
        expect([terms['series'], content]).toEqual([[id], expect.not.stringContaining('galley-series')]);
      }
      await stage.quiet();
    });

    it('gives a pulled draft the number that its page shows, whatever dates and titles say', async () => {
      const stage = await open({ series: true });
      await chapters(
        stage,
        ['Stink Bomb: Part 1', '2026-03-03'],
        ['Rose', '2026-02-02'],
        ['Cannon', '2026-01-01'],
      );
      const report = await stage.pull({
        there: [],
        here: ['cannon.md', 'rose.md', 'stink-bomb-part-1.md'],
        exit: 0,
      });
      expect(report.problems).toEqual([]);
      expect(numbers(stage)).toEqual({ 'stink-bomb-part-1.md': 1, 'rose.md': 2, 'cannon.md': 3 });
      expect(stage.visits()).toHaveLength(3);
      await stage.quiet();
      expect(stage.visits()).toEqual([]);
      stage.desk.remove('.galley');
      await stage.sync({ there: [], here: [], exit: 0 });
      await stage.quiet();
    });

    it('gives a draft that comes later its number too, and none that is taken here', async () => {
      const stage = await open({ series: true });
      await chapters(stage, ['Rose', '2026-01-01'], ['Bomb', '2026-02-02']);
      await stage.pull({ exit: 0 });
      stage.desk.edit('bomb.md', 'part: 2', 'part: 3');
      await chapters(stage, ['Cannon', '2026-03-03']);
      const { posts } = await stage.pull({ there: [], here: ['cannon.md'], exit: 0 });
      expect(numbers(stage)).toEqual({ 'rose.md': 1, 'bomb.md': 3, 'cannon.md': undefined });
      expect(posts.filter(({ outcome }) => outcome === 'conflict')).toEqual([]);
      stage.desk.edit('bomb.md', 'part: 3', 'part: 2');
      stage.desk.remove('cannon.md');
      await chapters(await stage.elsewhere(), ['Fodder', '2026-03-04']);
      await stage.pull({ there: [], here: ['fodder.md'], exit: 0 });
      expect(numbers(stage)).toMatchObject({ 'fodder.md': 4 });
    });

    it.each([
      ['titles', ['One: Part 2', '2026-01-01'], ['Two: Part 1', '2026-02-02'], 2, 1],
      ['dates', ['One', '2026-02-02'], ['Two', '2026-01-01'], 2, 1],
    ] as const)(
      'that no page shows is concluded from %s, and said',
      async (from, one, two, first, second) => {
        const stage = await open({ series: 'silent' });
        await chapters(stage, one, two);
        const { problems } = await stage.pull({ there: [], exit: 0 });
        expect(Object.values(numbers(stage)).toSorted()).toEqual([second, first].toSorted());
        const [name] = stage.desk.drafts.filter((each) => each.startsWith('one'));
        expect(numbers(stage)[name!]).toBe(first);
        expect(problems.map(({ code, message }) => [code, message])).toEqual([
          ['part-inferred', expect.stringContaining(`numbered by their ${from}`)],
        ]);
        await stage.quiet();
      },
    );

    it('that is told of some parts only is not made up for the others', async () => {
      const stage = await open({ series: 'silent' });
      await chapters(stage, ['Rose: Part 2', '2026-01-01'], ['Bomb', '2026-02-02']);
      const { problems } = await stage.pull({ there: [], exit: 0 });
      expect(numbers(stage)).toEqual({ 'rose-part-2.md': 2, 'bomb.md': undefined });
      expect(problems.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['part-inferred', 'part-without-number']),
      );
    });

    it('gives a pulled draft its series, under no other key', async () => {
      const stage = await open({ series: true });
      part(stage, 1);
      part(stage, 2);
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      await other.pull({ there: [], here: ['part-1.md', 'part-2.md'], exit: 0 });
      for (const name of other.desk.drafts) {
        expect(other.desk.text(name)).toMatch(
          new RegExp(`^series: Tales\npart: ${/\d/.exec(name)![0]}$`, 'm'),
        );
        expect(other.desk.text(name)).not.toMatch(/^terms:/m);
      }
      await other.quiet();
    });

    it('is followed when the series is renamed there, and when a post is taken out of it', async () => {
      const stage = await open({ series: true });
      part(stage, 1);
      part(stage, 2);
      await stage.sync({ exit: 0 });
      const { id } = await stage.hand.term('Tales', 'series');
      await stage.hand.site.updateTerm('series', id, { name: 'Old Tales' });
      await stage.sync({ there: [], here: ['part-1.md', 'part-2.md'], exit: 0 });
      expect(stage.desk.text('part-1.md')).toContain('series: Old Tales\npart: 1\n');
      await stage.hand.edit('part-2', { terms: { series: [] } });
      await stage.sync({ there: [], here: ['part-2.md'], exit: 0 });
      expect(stage.desk.text('part-2.md')).not.toContain('series:');
      await stage.quiet();
    });

    it('that comes later takes the place of our navigation, once', async () => {
      const stage = await open();
      part(stage, 1);
      part(stage, 2);
      await stage.sync({ exit: 0 });
      expect(await stage.hand.content('part-1')).toContain('galley-series');
      await addSeriesPlugin();
      await stage.sync({ here: [], exit: 0 });
      const { site } = await stage.workplace();
      for (const name of ['part-1', 'part-2']) {
        const [{ terms, content }] = (await site.findBySlug('post', [name])) as [RemotePost];
        expect(terms['series']).toHaveLength(1);
        expect(content).not.toContain('galley-series');
      }
      await stage.quiet();
    });
  });

  describe('a scheduled part', () => {
    it('leaves the earlier ones alone until the first sync after it is live', async () => {
      const stage = await open();
      part(stage, 1);
      part(stage, 2, 'status: publish\ndate: 2099-01-01T10:00:00Z');
      await stage.sync({ exit: 0 });
      expect(await stage.hand.content('part-1')).not.toContain(`${stage.url}/part-2/`);
      await stage.quiet();
      await stage.hand.edit('part-2', { status: 'publish', date: '2026-01-01T10:00:00Z' });
      await stage.sync({ there: ['update post part-1: content'], here: ['part-2.md'], exit: 0 });
      expect(await stage.hand.content('part-1')).toContain(`${stage.url}/part-2/`);
      await stage.quiet();
    });
  });

  describe('the page of a series', () => {
    it('lists the public parts and is kept right by the run that publishes one', async () => {
      const stage = await open();
      part(stage, 1);
      await stage.sync({ exit: 0 });
      const { folder } = await stage.workplace();
      const made = await seriesPage(folder, 'Tales');
      expect(made).toEqual({ path: 'pages/tales.md' });
      stage.desk.edit('pages/tales.md', 'status: draft', 'status: publish');
      await stage.sync({ exit: 0 });
      expect(await stage.hand.content('tales', 'page')).toContain(`${stage.url}/part-1/`);
      part(stage, 2);
      await stage.sync({
        there: [
          'create post part-2',
          'update page pages/tales: content',
          'update post part-1: content',
          'update post part-2: content, slug, status, title',
        ],
        here: ['part-2.md'],
        exit: 0,
      });
      expect(await stage.hand.content('tales', 'page')).toContain(`${stage.url}/part-2/`);
      await stage.quiet();
    });
  });

  describe('the settings of a series', () => {
    it('say where its navigation stands and how many parts there will be', async () => {
      const stage = await open();
      part(stage, 1);
      await stage.sync({ exit: 0 }, { series: { Tales: { nav: 'top', parts: 5 } } });
      expect(await stage.hand.content('part-1')).toMatch(/^<!-- wp:group[^]*Part 1 of 5[^]*Text of part 1/);
    });
  });
}

/** Posts that somebody wrote on the site, one after the other, into the series Tales. */
async function chapters({ hand }: Stage, ...all: readonly (readonly [string, string])[]): Promise<void> {
  const made = await hand.site.createTerm({ taxonomy: 'series', name: 'Tales' });
  if (made.kind !== 'written') throw new Error(made.message);
  for (const [title, day] of all)
    await hand.add({
      title,
      content: paragraph(title),
      date: `${day}T10:00:00Z`,
      terms: { series: [made.term.id] },
    });
}

/** The part numbers that drafts have, by file. */
function numbers({ desk }: Stage): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(
    desk.drafts.map((name) => {
      const [, part] = /^part: (\d+)$/m.exec(desk.text(name)) ?? [];
      return [name, part === undefined ? undefined : Number(part)];
    }),
  );
}
