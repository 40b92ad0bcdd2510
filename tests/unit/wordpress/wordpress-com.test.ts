import { describe, expect, it } from 'vitest';
import type { SiteFacts } from '../../../src/model/site-facts.js';
import type { Connection } from '../../../src/wordpress/connection.js';
import { followOnSite } from '../../../src/wordpress/follow-on-site.js';
import type { HttpAnswer } from '../../../src/wordpress/http.js';
import { holdsFiles } from '../../../src/wordpress/holds-files.js';
import { listStatuses } from '../../../src/wordpress/list-statuses.js';
import { restAddress } from '../../../src/wordpress/rest-address.js';
import { restLayout } from '../../../src/wordpress/rest-layout.js';
import { signInHeader } from '../../../src/wordpress/sign-in.js';
import { typedAddress } from '../../../src/wordpress/typed-address.js';
import { wordPressComOrigin } from '../../../src/wordpress/wordpress-com/api-origin.js';
import { authorizeAddress } from '../../../src/wordpress/wordpress-com/authorize-address.js';
import { impliedCapabilities } from '../../../src/wordpress/wordpress-com/implied-capabilities.js';
import { readSiteAnswer } from '../../../src/wordpress/wordpress-com/site-answer.js';
import { siteNames } from '../../../src/wordpress/wordpress-com/site-names.js';

const root = 'https://public-api.wordpress.com/wp/v2/sites/7/';

describe('an address of the dashboard', () => {
  it.each([
    ['wordpress.com/home/tidewater', 'https://tidewater.wordpress.com/'],
    ['https://wordpress.com/home/tidewater.wordpress.com', 'https://tidewater.wordpress.com/'],
    ['https://wordpress.com/post/tidewater.wordpress.com/12', 'https://tidewater.wordpress.com/'],
    ['https://wordpress.com/stats/day/example.com?x=1', 'https://example.com/'],
    ['https://www.wordpress.com/posts/drafts/example.com::blog', 'https://example.com/blog'],
    ['https://wordpress.com/', 'https://wordpress.com/'],
    ['https://tidewater.wordpress.com/wp-admin/post.php?post=4', 'https://tidewater.wordpress.com/'],
    ['https://evilwordpress.com/home/tidewater', 'https://evilwordpress.com/home/tidewater'],
  ])('%s is %s', (typed, address) => {
    expect(typedAddress(typed).href).toBe(address);
  });
});

describe('a site behind WordPress.com', () => {
  it('is asked for by its host, in a folder by that first', () => {
    expect(siteNames(new URL('https://tidewater.wordpress.com/2026/01/a-post'))).toEqual([
      'tidewater.wordpress.com',
    ]);
    expect(siteNames(new URL('https://example.com/blog/2026/01/a'))).toEqual([
      'example.com::blog::2026',
      'example.com::blog',
      'example.com',
    ]);
  });

  it('has its number behind the namespace of every route', () => {
    expect(restLayout(root)).toEqual({ endpoint: 'https://public-api.wordpress.com/', site: '7' });
    expect(restAddress(root, 'users/me', 'a=1')).toBe(`${root}users/me?a=1`);
    const plain = 'https://x.example/?rest_route=/';
    expect(restLayout(plain)).toEqual({ endpoint: plain });
    expect(restAddress(plain, 'users/me', 'a=1')).toBe(`${plain}wp/v2/users/me&a=1`);
  });

  it('is told every status by its name, any other site is not', () => {
    expect(listStatuses(['any', 'trash'], { apiRoot: root })).toBe(
      'publish,future,draft,pending,private,trash',
    );
    expect(listStatuses(['any', 'trash'], { apiRoot: 'https://x.example/wp-json/' })).toBe('any,trash');
  });

  it('keeps files on a host beside it, which no other site has', () => {
    const file = new URL('https://tidewater.files.wordpress.com/2026/01/a.png');
    expect(holdsFiles({ url: 'https://tidewater.wordpress.com', apiRoot: root }, file)).toBe(true);
    expect(holdsFiles({ url: 'https://x.example', apiRoot: 'https://x.example/wp-json/' }, file)).toBe(false);
    const evil = new URL('https://files.wordpress.com.evil.example/a.png');
    expect(holdsFiles({ url: 'https://tidewater.wordpress.com', apiRoot: root }, evil)).toBe(false);
  });

  it('gives files from that host, and no other site is asked for what another host holds', async () => {
    const file = 'https://tidewater.files.wordpress.com/2026/01/a.png';
    const asked: string[] = [];
    const ask = (url: string): Promise<HttpAnswer> => {
      asked.push(url);
      return Promise.resolve({ status: 200, headers: {}, body: Buffer.from('ink') });
    };
    const from = (url: string, apiRoot: string) =>
      followOnSite({ facts: { url, apiRoot } as SiteFacts } as Connection, file, ask);
    expect(await from('https://tidewater.wordpress.com', root)).toMatchObject({
      url: file,
      answer: { status: 200 },
    });
    expect(await from('https://x.example', 'https://x.example/wp-json/')).toBeUndefined();
    expect(asked).toEqual([file]);
  });

  it('tells some capabilities, and the others of the role come with them', () => {
    const held = impliedCapabilities({ edit_posts: true, publish_posts: true, edit_pages: false });
    expect(held).toEqual(['edit_posts', 'publish_posts', 'edit_published_posts', 'delete_published_posts']);
    expect(impliedCapabilities({ manage_options: true })).not.toContain('unfiltered_html');
  });
});

describe('the answer to who a site is', () => {
  const answer = (status: number, json: unknown) => ({
    status,
    headers: {},
    body: Buffer.from(JSON.stringify(json)),
  });

  it('is a site, none, or a refusal in the words of WordPress.com', () => {
    const site = {
      ID: 7,
      URL: 'https://tidewater.wordpress.com',
      options: { timezone: '', gmt_offset: '5.5' },
    };
    expect(readSiteAnswer(answer(200, site))).toMatchObject({
      kind: 'known',
      site: { ID: 7, name: '', jetpack: false, options: { gmt_offset: 5.5 } },
    });
    expect(readSiteAnswer(answer(404, { error: 'unknown_blog', message: 'Unknown blog' }))).toEqual({
      kind: 'unknown',
    });
    const refusal = { error: 'unauthorized', message: '<b>Private</b> \u001b[31mblog' };
    expect(readSiteAnswer(answer(403, refusal))).toMatchObject({ kind: 'refused', code: 'unauthorized' });
  });

  it.each([
    [500, { error: 'oops' }],
    [200, { ID: 7, URL: 'javascript:alert(1)' }],
    [200, '<html>'],
  ])('with status %s and %j ends the run', (status, json) => {
    expect(() => readSiteAnswer(answer(status, json))).toThrow(
      expect.objectContaining({ code: 'site-unreachable' }) as Error,
    );
  });
});

describe('the way to a token', () => {
  it('leads to the API of WordPress.com, or to a port of this machine', () => {
    expect(wordPressComOrigin()).toBe('https://public-api.wordpress.com');
    expect(wordPressComOrigin('http://127.0.0.1:99/x')).toBe('http://127.0.0.1:99');
    for (const other of ['https://evil.example', 'http://127.0.0.1.evil.example', 'file:///x', 'x', ''])
      expect(() => wordPressComOrigin(other)).toThrow(
        expect.objectContaining({ code: 'address-refused' }) as Error,
      );
  });

  it('asks for a code, for one site, with the secret word', () => {
    const request = { clientId: '7', redirect: 'http://localhost:18463/', state: 's&s', site: 'x.example' };
    const { origin, pathname, searchParams } = new URL(authorizeAddress('https://api.example', request));
    expect(origin + pathname).toBe('https://api.example/oauth2/authorize');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ response_type: 'code', client_id: '7', redirect_uri: 'http://localhost:18463/' },
      ...{ state: 's&s', blog: 'x.example' },
    });
  });

  it('signs in as a bearer, after a header of the person, before a password', () => {
    const all = { authHeader: 'X-Key: k', token: 't', username: 'ann', appPassword: 'p' };
    expect(signInHeader(all)).toMatchObject({ name: 'X-Key' });
    expect(signInHeader({ ...all, authHeader: '' })).toEqual({
      name: 'Authorization',
      value: 'Bearer t',
      secrets: ['t'],
    });
  });
});
