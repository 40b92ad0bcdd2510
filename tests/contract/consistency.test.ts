import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { consistency } from '../scenarios/consistency/consistency.js';
import { customType } from '../support/plugins/custom-type.js';
import { seriesTaxonomy } from '../support/plugins/series-taxonomy.js';
import { Desk } from '../support/stage/desk.js';
import { openStage } from '../support/stage/open-stage.js';
import { picture } from '../support/stage/pictures.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { connectSite } from '../../src/wordpress/connect.js';
import { mediaOnASite } from './media-on-a-site.js';
import type { Site } from '../../src/model/site.js';
import { handAgent, stageWordPress } from '../support/stage/wordpress-stage.js';
import { capturedRun } from '../unit/cli/captured-run.js';

/** Somebody in wp-admin who knows of the plugins that run by now. */
function handNow({ proxy, wordpress }: StagedWordPress): Promise<Site> {
  const { username, applicationPassword: appPassword } = wordpress;
  return connectSite({ url: proxy.url, username, appPassword, userAgent: handAgent });
}

describe('on a real WordPress', () => {
  let staged: StagedWordPress;
  beforeAll(async () => {
    staged = await stageWordPress();
  });
  afterAll(() => staged?.stop());

  const addSeriesPlugin = (): Promise<void> => staged.wordpress.addPlugin('series', seriesTaxonomy());
  consistency({
    open: async (plugins) => {
      await staged.wordpress.reset();
      await staged.wordpress.setPermalinks('/%postname%/');
      const shows = plugins?.series !== 'silent';
      if (plugins?.series) await staged.wordpress.addPlugin('series', seriesTaxonomy('series', shows));
      return openStage({ ...staged.stageSite(), behind: await handNow(staged) });
    },
    addSeriesPlugin,
    datePermalinks: () => staged.wordpress.setPermalinks('/%year%/%monthnum%/%day%/%postname%/'),
  });

  mediaOnASite(
    () => staged,
    async () => {
      staged.proxy.misbehave();
      await staged.wordpress.reset();
      await staged.wordpress.setPermalinks('/%postname%/');
      return openStage(staged.stageSite());
    },
  );

  describe('a category merged into another in wp-admin', () => {
    it('is followed like a rename, and nothing is written there', async () => {
      await staged.wordpress.reset();
      const stage = openStage({ ...staged.stageSite(), behind: await handNow(staged) });
      for (const name of ['one', 'two'])
        stage.desk.draft(
          `${name}.md`,
          `title: ${name}\nstatus: publish\ncategories: [Anime, Reviews] # mine`,
        );
      stage.desk.draft('three.md', 'title: Three\nstatus: publish\ncategories: [Animation]');
      await stage.sync({ exit: 0 });
      const [gone, stays] = [await stage.hand.term('Anime'), await stage.hand.term('Animation')];
      const merge = `['default' => ${stays.id}, 'force_default' => true]`;
      await staged.wordpress.php(`wp_delete_term(${gone.id}, 'category', ${merge});`);
      await stage.sync({ there: [], here: ['one.md', 'two.md'], exit: 0 });
      expect(stage.desk.text('one.md')).toContain('categories: [Animation, Reviews] # mine');
      expect(await stage.hand.termNames('category')).not.toContain('Anime');
      await stage.quiet();
    });
  });

  describe('a taxonomy of a plugin', () => {
    it('works in posts and in a type of its own, with parents, made once', async () => {
      await staged.wordpress.reset();
      await staged.wordpress.addPlugin('reviews', customType);
      const stage = openStage({ ...staged.stageSite(), behind: await handNow(staged) });
      const genre = 'terms: {genre: [Film > Anime]}';
      stage.desk.draft('one.md', `title: One\nstatus: publish\n${genre}`);
      stage.desk.draft('two.md', `type: review\ntitle: Two\nstatus: publish\n${genre}`);
      const { newTerms } = await stage.sync({ here: ['one.md', 'two.md'], exit: 0 });
      expect(newTerms.map(({ path }) => path)).toEqual(['Film', 'Film > Anime']);
      const { id } = await stage.hand.term('Anime', 'genre');
      expect((await stage.hand.post('two', 'review')).terms['genre']).toEqual([id]);
      await stage.hand.site.updateTerm('genre', id, { name: 'Animation' });
      await stage.sync({ there: [], here: ['one.md', 'two.md'], exit: 0 });
      expect(stage.desk.text('two.md')).toContain('Film > Animation');
      await stage.quiet();
    });
  });

  describe('the command line', () => {
    it('asks about a slip, lists terms as a tree, and what nothing shows', async () => {
      await staged.wordpress.reset();
      const desk = new Desk();
      onTestFinished(() => desk.discard());
      const { url, username, applicationPassword } = staged.wordpress;
      const env = { NO_COLOR: '1', WP_URL: url, WP_USERNAME: username, WP_APP_PASSWORD: applicationPassword };
      const galley = (words: readonly string[], more: object = {}) =>
        capturedRun(words, { cwd: desk.root, env, columns: 100, ...more });
      desk.write('drafts/eva.png', picture(1));
      desk.draft(
        'drafts/one.md',
        'title: One\nstatus: publish\ncategories: [Film > Anime]',
        '![Eva](eva.png)',
      );
      expect(await galley(['sync'])).toMatchObject({ code: 0 });
      desk.draft('drafts/two.md', 'title: Two\nstatus: publish\ncategories: [Film > Animu]');
      const slip = 'Make it all the same? yes or no';
      const silent = await galley(['sync']);
      expect([silent.code, silent.err]).toEqual([1, expect.stringContaining('one letter from')]);
      const no = await galley(['sync'], { answers: [[slip, 'no\r']] });
      expect([no.code, desk.text('drafts/two.md')]).toEqual([1, expect.not.stringContaining('id:')]);
      const goOn = 'Go on? (y/N)';
      const yes = await galley(['sync'], {
        answers: [
          [slip, 'y\r'],
          [goOn, 'y\r'],
        ],
      });
      expect([yes.code, desk.text('drafts/two.md')]).toEqual([0, expect.stringContaining('id:')]);
      expect((await galley(['terms', 'tree', '--taxonomy', 'category'])).out).toMatch(
        /Film\b[^]*Anime[^]*Animu/,
      );
      desk.edit('drafts/one.md', '![Eva](eva.png)', 'Nothing to see.');
      await galley(['sync']);
      expect((await galley(['media', 'unused'])).out).toContain('eva.png');
      expect(JSON.parse((await galley(['media', 'unused', '--json'])).out)).toMatchObject({
        unused: [{ title: 'eva' }],
      });
    });
  });
});
