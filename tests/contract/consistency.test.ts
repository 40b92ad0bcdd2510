import { afterAll, beforeAll, describe } from 'vitest';
import { consistency } from '../scenarios/consistency/consistency.js';
import { seriesTaxonomy } from '../support/plugins/series-taxonomy.js';
import { openStage } from '../support/stage/open-stage.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { connectSite } from '../../src/wordpress/connect.js';
import type { Site } from '../../src/model/site.js';
import { handAgent, stageWordPress } from '../support/stage/wordpress-stage.js';

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
      if (plugins?.series) await addSeriesPlugin();
      return openStage({ ...staged.stageSite(), behind: await handNow(staged) });
    },
    addSeriesPlugin,
    datePermalinks: () => staged.wordpress.setPermalinks('/%year%/%monthnum%/%day%/%postname%/'),
  });
});
