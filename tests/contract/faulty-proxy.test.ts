import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { basicAuth } from '../support/basic-auth.js';
import { selfSignedCertificate } from '../support/self-signed-certificate.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import type { Fault } from '../support/faulty-proxy/fault.js';
import {
  always,
  blockedMethods,
  firstOf,
  isWrite,
  once,
  passingFaults,
  repeatedFirstPage,
  seededFaults,
} from '../support/faulty-proxy/misbehaviour.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

describe('the faulty proxy before a WordPress', () => {
  let site: TestWordPress;
  let proxy: FaultyProxy;
  beforeAll(async () => {
    site = await startWordPress();
    proxy = await startFaultyProxy(site.url);
  });
  beforeEach(async () => {
    await site.reset();
    proxy.misbehave();
    proxy.forget();
  });
  afterAll(async () => {
    await proxy?.stop();
    await site?.stop();
  });

  const call = (route: string, init: RequestInit = {}) =>
    fetch(`${proxy.url}/wp-json${route}`, {
      redirect: 'manual',
      ...init,
      headers: { authorization: basicAuth(site), 'content-type': 'application/json', ...init.headers },
    });
  const post = (route: string, body: unknown) => call(route, { method: 'POST', body: JSON.stringify(body) });
  const titles = async () =>
    JSON.parse(
      await site.php(`echo json_encode(array_column(get_posts(['post_status' => 'any', 'orderby' => 'ID',
        'order' => 'ASC', 'numberposts' => -1]), 'post_title'));`),
    ) as string[];

  it('stands for the site: what the client sees bears its address, what the site stores the site’s own', async () => {
    const content = `<p><a href="${proxy.url}/a/">a</a> ${encodeURIComponent(proxy.url)}</p>`;
    const answer = await post('/wp/v2/posts', { title: 'Linked', content, status: 'publish' });
    const body = (await answer.json()) as { id: number; link: string; content: { raw: string } };
    expect(answer.headers.get('location')).toBe(`${proxy.url}/wp-json/wp/v2/posts/${body.id}`);
    expect([body.link, body.content.raw]).toEqual([`${proxy.url}/linked/`, content]);
    expect(await site.php(`echo get_post(${body.id})->post_content;`)).toBe(
      `<p><a href="${site.url}/a/">a</a> ${encodeURIComponent(site.url)}</p>`,
    );
    expect((await call('/')).status).toBe(200);
  });

  it('cuts a connection before the site hears of the request, or after it did the work', async () => {
    proxy.misbehave(firstOf(once({ kind: 'cut', moment: 'before' }), once({ kind: 'cut', moment: 'after' })));
    await expect(post('/wp/v2/posts', { title: 'Unheard' })).rejects.toThrow();
    await expect(post('/wp/v2/posts', { title: 'Unanswered' })).rejects.toThrow();
    expect(await titles()).toEqual(['Unanswered']);
    expect(proxy.requests().map(({ siteStatus, status }) => [siteStatus, status])).toEqual([
      [undefined, undefined],
      [201, undefined],
    ]);
    expect(proxy.writes()).toEqual([
      { method: 'POST', route: '/wp/v2/posts', body: { title: 'Unanswered' } },
    ]);
  });

  it('answers with errors, before or after the work', async () => {
    proxy.misbehave(
      firstOf(
        once({ kind: 'status', status: 429, retryAfter: 7 }),
        once({ kind: 'status', status: 504, moment: 'after' }),
        once({ kind: 'status', status: 403, code: 'rest_disabled' }),
      ),
    );
    const tooMany = await post('/wp/v2/posts', { title: 'Too many' });
    expect([tooMany.status, tooMany.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await post('/wp/v2/posts', { title: 'Too late' })).status).toBe(504);
    expect(await (await call('/wp/v2/posts')).json()).toMatchObject({ code: 'rest_disabled' });
    expect(await titles()).toEqual(['Too late']);
  });

  it('spoils the answer: half a JSON, a warning before it, a page in its place', async () => {
    await post('/wp/v2/posts', { title: 'Whole', status: 'publish' });
    const text = async (fault: Fault) => {
      proxy.misbehave(always(fault));
      const answer = await call('/wp/v2/posts?_fields=id,title');
      return [answer.status, answer.headers.get('content-type'), await answer.text()] as const;
    };
    proxy.misbehave();
    const whole = await (await call('/wp/v2/posts?_fields=id,title')).text();
    expect((await text({ kind: 'half' }))[2]).toBe(whole.slice(0, Math.ceil(whole.length / 2)));
    await expect(text({ kind: 'half', cut: true })).rejects.toThrow();
    const [, type, warned] = await text({ kind: 'warning' });
    expect(type).toContain('json');
    expect(warned).toMatch(/^<br \/>\n<b>Warning<\/b>/);
    expect(warned.endsWith(whole)).toBe(true);
    expect((await text({ kind: 'warning', lostHeaders: true }))[1]).toContain('text/html');
    expect((await text({ kind: 'html' }))[2]).toMatch(/^<!DOCTYPE html>/);
  });

  it('delays, strips a header, blocks methods, repeats the first page, redirects', async () => {
    for (const title of ['one', 'two']) await post('/wp/v2/posts', { title, status: 'publish' });
    const get = async (route: string) => (await (await call(route)).json()) as unknown;

    proxy.misbehave(
      always({ kind: 'delay', milliseconds: 300, then: { kind: 'strip', header: 'Authorization' } }),
    );
    const started = performance.now();
    expect(await get('/wp/v2/users/me')).toMatchObject({ code: 'rest_not_logged_in' });
    expect(performance.now() - started).toBeGreaterThanOrEqual(300);

    proxy.misbehave(blockedMethods());
    expect((await call('/wp/v2/posts/1', { method: 'DELETE' })).status).toBe(405);

    proxy.misbehave(repeatedFirstPage());
    expect(await get('/wp/v2/posts?per_page=1&page=2&_fields=id')).toEqual(
      await get('/wp/v2/posts?per_page=1&page=1&_fields=id'),
    );

    proxy.misbehave(always({ kind: 'redirect', origin: 'http://elsewhere.example' }));
    const moved = await call('/wp/v2/posts');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      'http://elsewhere.example/wp-json/wp/v2/posts',
    ]);
  });

  it('takes batches apart when it counts writes, and knows overridden methods and plain routes', async () => {
    await post('/batch/v1', {
      requests: [
        { path: '/wp/v2/posts?_fields=id', body: { title: 'a' } },
        { path: '/wp/v2/tags', body: { name: 'b' } },
      ],
    });
    await call('/wp/v2/posts/1', { method: 'POST', headers: { 'x-http-method-override': 'DELETE' } });
    await fetch(`${proxy.url}/?rest_route=%2Fwp%2Fv2%2Ftags&per_page=1`);
    expect(proxy.writes().map(({ method, route }) => `${method} ${route}`)).toEqual([
      'POST /wp/v2/posts',
      'POST /wp/v2/tags',
      'DELETE /wp/v2/posts/1',
    ]);
    expect(proxy.requests().at(-1)?.route).toBe('/wp/v2/tags');
    expect(proxy.requests().filter(isWrite)).toHaveLength(2);
  });

  it('speaks https before a site that does not know of it', async () => {
    const certificate = await selfSignedCertificate();
    const secure = await startFaultyProxy(site.url, { certificate });
    try {
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        get(`${secure.url}/wp-json/?_fields=url`, { ca: certificate.cert }, resolve).once('error', reject);
      });
      expect(await json(answer)).toMatchObject({ url: secure.url });
      await expect(fetch(secure.url)).rejects.toThrow();
    } finally {
      await secure.stop();
    }
  });

  it('misbehaves in the same way for the same seed', () => {
    const struck = (seed: number) => {
      const decide = seededFaults(seed, { percent: 50 });
      return Array.from({ length: 200 }, () => passingFaults.indexOf(decide(undefined as never) as Fault));
    };
    expect(struck(7)).toEqual(struck(7));
    expect(struck(7)).not.toEqual(struck(8));
    expect(new Set(struck(7)).size).toBe(passingFaults.length + 1);
    expect(struck(7).join()).not.toMatch(/(^|,)\d+,\d+,\d+(,|$)/);
  });
});
