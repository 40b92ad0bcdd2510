import { describe } from 'vitest';
import type { SiteFacts } from '../../../src/model/site-facts.js';
import { fakeFacts, fakeFactsWithSeries } from '../../support/fake-site-facts.js';
import type { FakeStage } from '../../support/stage/fake-stage.js';
import { fakeStage } from '../../support/stage/fake-stage.js';
import { consistency } from './consistency.js';

describe('on WordPress in memory', () => {
  let stage: FakeStage;
  let facts: SiteFacts;
  consistency({
    open: (plugins) => {
      facts = { ...(plugins?.series ? fakeFactsWithSeries : fakeFacts) };
      stage = fakeStage({ facts });
      if (plugins?.series === true) stage.site.showsParts = true;
      return Promise.resolve(stage);
    },
    addSeriesPlugin: () => {
      Object.assign(facts, fakeFactsWithSeries);
      for (const post of stage.site.tables.posts.all.values()) post.terms['series'] = [];
      return Promise.resolve();
    },
    datePermalinks: () => {
      const { posts } = stage.site.tables;
      const show = posts.show.bind(posts);
      posts.show = (post) => {
        const shown = show(post);
        return shown.status === 'publish'
          ? { ...shown, link: shown.link.replace('example/', 'example/2026/04/01/') }
          : shown;
      };
      return Promise.resolve();
    },
  });
});
