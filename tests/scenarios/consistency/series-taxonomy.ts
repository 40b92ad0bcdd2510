import { describe, expect, it } from 'vitest';
import type { RemotePost } from '../../../src/model/remote-post.js';
import { seriesPage } from '../../../src/run/series/series-page.js';
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

    it('gives a pulled draft its series, under no other key', async () => {
      const stage = await open({ series: true });
      part(stage, 1);
      part(stage, 2);
      await stage.sync({ exit: 0 });
      const other = await stage.elsewhere();
      await other.pull({ there: [], here: ['part-1.md', 'part-2.md'], exit: 0 });
      for (const name of other.desk.drafts) {
        expect(other.desk.text(name)).toMatch(/^series: Tales$/m);
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
