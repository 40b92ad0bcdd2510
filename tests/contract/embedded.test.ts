import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startEmbeddedWordPress,
  type EmbeddedWordPress,
} from '../../src/cli/demo/embedded/start-embedded-wordpress.js';

/** One pixel, 70 bytes. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the embedded WordPress', () => {
  let site: EmbeddedWordPress;
  beforeAll(async () => {
    site = await startEmbeddedWordPress();
  });
  afterAll(() => site.stop());

  const call = (route: string, init: RequestInit = {}) =>
    fetch(`${site.url}/wp-json${route}`, {
      ...init,
      headers: {
        authorization: `Basic ${Buffer.from(`${site.username}:${site.applicationPassword}`).toString('base64')}`,
        ...init.headers,
      },
    });
  const post = (route: string, body: unknown) =>
    call(route, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });

  it('answers its index, with application passwords usable', async () => {
    const index = (await (await call('/')).json()) as Record<string, unknown>;
    expect(index['url']).toBe(site.url);
    expect(index['namespaces']).toContain('wp/v2');
    expect(index['authentication']).toHaveProperty('application-passwords');
  });

  it('starts without posts and pages', async () => {
    for (const route of ['/wp/v2/posts?status=any', '/wp/v2/pages?status=any']) {
      const answer = await call(route);
      expect([answer.status, answer.headers.get('x-wp-total'), await answer.json()]).toEqual([200, '0', []]);
    }
  });

  it('creates a post, says where it is, and shows it', async () => {
    const content = '<!-- wp:paragraph -->\n<p>Åsa & the “bomb”</p>\n<!-- /wp:paragraph -->';
    const answer = await post('/wp/v2/posts', { title: 'Stink Bomb', content, status: 'publish' });
    const created = (await answer.json()) as { id: number; link: string; content: { raw: string } };
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${site.url}/wp-json/wp/v2/posts/${created.id}`);
    expect(created.content.raw).toBe(content);
    expect(created.link).toBe(`${site.url}/stink-bomb/`);
    const page = await fetch(created.link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Åsa &#038; the “bomb”');
  });

  it('refuses a write without the password', async () => {
    const answer = await fetch(`${site.url}/wp-json/wp/v2/posts`, { method: 'POST', body: '{}' });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'rest_cannot_create' }]);
  });

  it('keeps an uploaded file byte for byte', async () => {
    const answer = await call('/wp/v2/media', {
      method: 'POST',
      body: png,
      headers: { 'content-type': 'image/png', 'content-disposition': 'attachment; filename="dot.png"' },
    });
    const item = (await answer.json()) as { source_url: string; media_details: { width: number } };
    expect([answer.status, item.media_details.width]).toEqual([201, 1]);
    const file = await fetch(item.source_url);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(png);
  });

  it('answers 404 in JSON for an unknown post and route, in HTML for an unknown page', async () => {
    expect([(await call('/wp/v2/posts/999999')).status, (await call('/nothing/v1')).status]).toEqual([
      404, 404,
    ]);
    expect(await (await call('/wp/v2/posts/999999')).json()).toMatchObject({ code: 'rest_post_invalid_id' });
    const page = await fetch(`${site.url}/nothing-here/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  it('serves wp-admin with its styles to a person who signs in', async () => {
    const form = new URLSearchParams({ log: site.username, pwd: site.password, testcookie: '1' });
    const signedIn = await fetch(`${site.url}/wp-login.php`, {
      method: 'POST',
      body: form,
      redirect: 'manual',
      headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([302, `${site.url}/wp-admin/`]);
    const admin = await fetch(`${site.url}/wp-admin/edit.php`, { headers: { cookie } });
    expect(await admin.text()).toContain('wp-list-table');
    const style = await fetch(`${site.url}/wp-admin/css/common.min.css`);
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('runs PHP inside itself, and says why it failed', async () => {
    await site.php(`update_option('blogname', 'Fond Memories');`);
    expect(await (await call('/?_fields=name')).json()).toEqual({ name: 'Fond Memories' });
    await expect(site.php('no_such_function();')).rejects.toThrow('no_such_function');
  });

  it('answers requests that come at once', async () => {
    const titles = Array.from({ length: 6 }, (_, index) => `At once ${index}`);
    await Promise.all(titles.map((title) => post('/wp/v2/posts', { title, status: 'draft' })));
    const found = await call('/wp/v2/posts?status=draft&search=At+once&per_page=100');
    const listed = (await found.json()) as { title: { rendered: string } }[];
    expect(listed.map(({ title }) => title.rendered).sort()).toEqual(titles);
  });
});
