import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basicAuth } from '../support/basic-auth.js';
import { breakingPost } from '../support/plugins/breaking-post.js';
import {
  applicationPasswordsOff,
  noBatch,
  restForUsersOnly,
  restSwitchedOff,
} from '../support/plugins/closed-doors.js';
import { customType } from '../support/plugins/custom-type.js';
import { printedWarning } from '../support/plugins/printed-warning.js';
import { rewritingSaves } from '../support/plugins/rewriting-saves.js';
import { saving } from '../support/plugins/saving.js';
import { seriesTaxonomy } from '../support/plugins/series-taxonomy.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

type Json = Record<string, unknown>;

describe('the plugins of the tests', () => {
  let site: TestWordPress;
  beforeAll(async () => {
    site = await startWordPress();
  });
  beforeEach(() => site.reset());
  afterAll(() => site?.stop());

  const call = (route: string, init: RequestInit = {}) =>
    fetch(`${site.url}/wp-json${route}`, {
      ...init,
      headers: { authorization: basicAuth(site), 'content-type': 'application/json', ...init.headers },
    });
  const json = async (answer: Response) => (await answer.json()) as Json;
  const post = (route: string, body: Json) => call(route, { method: 'POST', body: JSON.stringify(body) });

  it('give posts a series with a part number that REST hides and a box on their pages that shows it', async () => {
    await site.addPlugin('series', seriesTaxonomy());
    const series = await json(await post('/wp/v2/series', { name: 'Fond Memories' }));
    expect((await json(await call('/wp/v2/taxonomies/series')))['hierarchical']).toBe(false);
    for (const title of ['Magnetic Rose', 'Stink Bomb']) {
      await post('/wp/v2/posts', { title, content: 'x', status: 'publish', series: [series['id']] });
    }
    const [second] = (await (await call('/wp/v2/posts?per_page=1&orderby=id')).json()) as Json[];
    expect(second).toMatchObject({ series: [series['id']] });
    expect(JSON.stringify([second?.['content'], second?.['meta']])).not.toMatch(/part|no\. 2/);
    expect(await (await fetch(second?.['link'] as string)).text()).toContain('This is no. 2 of 2');
  });

  it('register a type of posts with a hierarchical taxonomy and a number in its meta', async () => {
    await site.addPlugin('reviews', customType);
    const film = await json(await post('/wp/v2/genres', { name: 'Film' }));
    const anime = await json(await post('/wp/v2/genres', { name: 'Anime', parent: film['id'] }));
    const review = await post('/wp/v2/reviews', { title: 'a', genres: [anime['id']], meta: { stars: 4 } });
    expect([review.status, await json(review)]).toMatchObject([
      201,
      { type: 'review', genres: [anime['id']], meta: { stars: 4 } },
    ]);
  });

  it('let saves end slowly, in an error or in silence, and the post is there all the same', async () => {
    await site.addPlugin('slow', saving({ kind: 'slow', milliseconds: 400 }, 'slow'));
    const started = performance.now();
    expect((await post('/wp/v2/posts', { title: 'slow' })).status).toBe(201);
    expect(performance.now() - started).toBeGreaterThanOrEqual(400);
    await site.addPlugin('slow', saving({ kind: 'fatal' }, 'fatal'));
    expect((await post('/wp/v2/posts', { title: 'fatal' })).status).toBe(500);
    await site.addPlugin('slow', saving({ kind: 'silent' }));
    expect(await (await post('/wp/v2/posts', { title: 'silent' })).text()).toBe('');
    const listed = (await (await call('/wp/v2/posts?status=draft&_fields=title&order=asc')).json()) as Json[];
    expect(JSON.stringify(listed)).toMatch(/slow.*fatal.*silent/);
  });

  it('rewrite what is saved', async () => {
    await site.addPlugin('nofollow', rewritingSaves('/<a href/', '<a rel="nofollow" href'));
    const saved = await json(await post('/wp/v2/posts', { content: '<p><a href="/\\">it’s</a></p>' }));
    expect(saved['content']).toMatchObject({ raw: '<p><a rel="nofollow" href="/\\">it’s</a></p>' });
  });

  it('break off every answer that holds one post', async () => {
    for (const title of ['good', 'bad']) await post('/wp/v2/posts', { title, status: 'publish' });
    await site.addPlugin('breaking', breakingPost('bad'));
    const list = async (page: number) =>
      json(await call(`/wp/v2/posts?per_page=1&order=asc&page=${page}&_fields=id`));
    expect(await list(1)).toHaveLength(1);
    await expect(list(2)).rejects.toThrow(SyntaxError);
  });

  it('print a warning before the JSON', async () => {
    await site.addPlugin('warning', printedWarning);
    expect(await (await call('/wp/v2/types/post?_fields=slug')).text()).toMatch(
      /^<br \/>\n<b>Warning<\/b>.*<br \/>\n\{"slug":"post"/s,
    );
  });

  it('close REST to strangers or to all, switch application passwords off, or take batches away', async () => {
    const stranger = (route: string) => fetch(`${site.url}/wp-json${route}`);
    await site.addPlugin('door', restForUsersOnly);
    expect([(await stranger('/')).status, (await call('/')).status]).toEqual([401, 200]);
    await site.addPlugin('door', restSwitchedOff);
    expect(await json(await call('/'))).toMatchObject({ code: 'rest_disabled' });
    await site.addPlugin('door', applicationPasswordsOff);
    expect((await call('/wp/v2/users/me')).status).toBe(401);
    expect((await json(await call('/?_fields=authentication')))['authentication']).toEqual([]);
    await site.addPlugin('door', noBatch);
    expect((await post('/batch/v1', { requests: [] })).status).toBe(404);
  });
});
