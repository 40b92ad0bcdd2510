import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { basicAuth } from '../support/basic-auth.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

const hello = (
  text: string,
) => `<?php add_action('rest_api_init', fn() => register_rest_route('hello/v1', '/there',
  ['callback' => fn() => ['hello' => '${text}'], 'permission_callback' => '__return_true']));`;

describe('the WordPress of the tests', () => {
  let site: TestWordPress;
  beforeAll(async () => {
    site = await startWordPress({ plugins: { hello: hello('from the start') } });
  });
  afterAll(() => site?.stop());

  const call = async (route: string, init: RequestInit & { as?: Parameters<typeof basicAuth>[0] } = {}) => {
    const { as = site, ...rest } = init;
    const answer = await fetch(`${site.url}/?rest_route=${route}`, {
      ...rest,
      headers: { authorization: basicAuth(as), 'content-type': 'application/json' },
    });
    return {
      status: answer.status,
      headers: answer.headers,
      body: (await answer.json()) as Record<string, unknown>,
    };
  };
  const post = (route: string, body: unknown, as?: Parameters<typeof basicAuth>[0]) =>
    call(route, { method: 'POST', body: JSON.stringify(body), ...(as && { as }) });

  it('runs plugins with every request, until they are removed or replaced', async () => {
    expect((await call('/hello/v1/there')).body).toEqual({ hello: 'from the start' });
    await site.addPlugin('hello', hello('again'));
    expect((await call('/hello/v1/there')).body).toEqual({ hello: 'again' });
    await site.removePlugin('hello');
    expect((await call('/hello/v1/there')).status).toBe(404);
  });

  it('has users whose roles are what WordPress lets them do', async () => {
    const author = await site.addUser('author');
    const contributor = await site.addUser('contributor', 'katsuhiro');
    expect((await call('/wp/v2/users/me&context=edit', { as: contributor })).body).toMatchObject({
      slug: 'katsuhiro',
      roles: ['contributor'],
    });
    expect((await post('/wp/v2/posts', { title: 'a', status: 'publish' }, author)).status).toBe(201);
    expect((await post('/wp/v2/posts', { title: 'c', status: 'publish' }, contributor)).status).toBe(403);
    expect((await post('/wp/v2/categories', { name: 'Film' }, author)).status).toBe(403);
  });

  it('switches between pretty and plain permalinks', async () => {
    const { id } = (await post('/wp/v2/posts', { title: 'Cannon Fodder', status: 'publish' })).body;
    const link = async () => (await call(`/wp/v2/posts/${String(id)}`)).body['link'];
    await site.setPermalinks('');
    expect(await link()).toBe(`${site.url}/?p=${String(id)}`);
    await site.setPermalinks('/%postname%/');
    expect(await link()).toBe(`${site.url}/cannon-fodder/`);
    expect((await fetch(`${site.url}/cannon-fodder/`)).status).toBe(200);
  });

  it('lets a scheduled post go live when due events are run', async () => {
    const tomorrow = new Date(Date.now() + 24 * 3600_000).toISOString();
    const { body } = await post('/wp/v2/posts', { title: 'Soon', status: 'publish', date_gmt: tomorrow });
    expect(body['status']).toBe('future');
    await site.makeDue(Number(body['id']));
    await site.runDueEvents();
    expect((await call(`/wp/v2/posts/${String(body['id'])}`)).body['status']).toBe('publish');
  });

  it('is as after the start once it is reset, and gives no id twice', async () => {
    const { body } = await post('/wp/v2/posts', { title: 'Gone', status: 'publish' });
    await post('/wp/v2/tags', { name: 'gone' });
    const { id: category } = (await post('/wp/v2/categories', { name: 'Film' })).body;
    await post(`/wp/v2/posts/${String(body['id'])}`, { categories: [category], sticky: true });
    await site.php(`update_option('blogname', 'Other'); update_option('made_up', '1');
      wp_upload_bits('gone.txt', null, 'gone');`);
    await site.addUser('editor');
    await site.addPlugin('other', '<?php');

    await site.reset();

    const count = async (route: string) => (await call(route)).headers.get('x-wp-total');
    expect(await count('/wp/v2/posts&status=any')).toBe('0');
    expect(await count('/wp/v2/tags')).toBe('0');
    expect(await count('/wp/v2/categories')).toBe('1');
    expect(await count('/wp/v2/users')).toBe('1');
    expect((await call('/hello/v1/there')).body).toEqual({ hello: 'from the start' });
    expect(
      await site.php(`echo get_option('blogname'), '|', var_export(get_option('made_up'), true), '|',
        count(get_option('sticky_posts')), '|', count(glob(wp_upload_dir()['basedir'] . '/*/*/*')), '|',
        implode(',', array_map('basename', glob(WPMU_PLUGIN_DIR . '/*.php')));`),
    ).toMatch(/^(My|Native) WordPress( Website)?\|false\|0\|0\|hello\.php$/);
    expect((await post('/wp/v2/posts', { title: 'New' })).body['id']).toBeGreaterThan(Number(body['id']));
  });
});
