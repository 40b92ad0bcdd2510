import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Reply, Seen, StandIn } from './stand-in.js';
import { password, quick, standIn } from './stand-in.js';

const servers: StandIn[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) await server.close();
});

async function serve(reply: (seen: Seen) => Reply): Promise<StandIn> {
  const server = await standIn(reply);
  servers.push(server);
  return server;
}

/** Stands for any host of plain http, as the proxy on the way to it. */
async function proxied(reply: (seen: Seen) => Reply): Promise<StandIn> {
  const server = await serve(reply);
  vi.stubEnv('http_proxy', server.url);
  vi.stubEnv('no_proxy', '');
  return server;
}

const notFound: Reply = { status: 404, headers: { 'content-type': 'text/html' }, text: '<html>404</html>' };
/** A host that rewrites nothing: REST answers to the parameter alone. */
const plain = (page: (seen: Seen) => Reply) => (seen: Seen) =>
  seen.query.has('rest_route') ? undefined : page(seen);
const root = async (server: StandIn, address = server.url): Promise<string> =>
  (await (await server.connect({ url: address })).facts()).apiRoot!.replace(server.url, '');

describe('the API is found', () => {
  it('at the usual place, with two requests before the sign-in is known', async () => {
    const server = await serve(() => undefined);
    expect(await root(server)).toBe('/wp-json/');
    expect(server.seen.map((seen) => seen.route).sort()).toEqual([
      '/',
      // The front page, whose language is asked for where no run knows it yet.
      '/',
      '/wp/v2/taxonomies',
      '/wp/v2/types',
      '/wp/v2/users/me',
    ]);
  });

  it('where the Link header of the page says', async () => {
    const headers = { link: `</?p=1>; rel=shortlink, </index.php?rest_route=/>; rel="https://api.w.org/"` };
    const server = await serve(plain((seen) => (seen.path === '/' ? { headers, text: '<html>' } : notFound)));
    expect(await root(server)).toBe('/index.php?rest_route=/');
  });

  it('where the head of a page of the blog says', async () => {
    const text = `<link rel='stylesheet' href='/x.css'><link rel='https://api.w.org/' href='/blog/?rest_route=%2F' />`;
    const server = await serve(plain((seen) => (seen.path === '/blog/a-post' ? { text } : notFound)));
    expect(await root(server, `${server.url}/blog/a-post/`)).toBe('/blog/?rest_route=/');
  });

  it('by the name of index.php, or in the bare folder where that is not let through', async () => {
    const server = await serve(plain(() => notFound));
    expect(await root(server)).toBe('/index.php?rest_route=/');
    const hidden = await serve((seen) =>
      seen.path === '/index.php' ? notFound : plain(() => notFound)(seen),
    );
    expect(await root(hidden)).toBe('/?rest_route=/');
  });

  it('in the folder of the blog when the page says nothing', async () => {
    const server = await serve((seen) => {
      if (seen.path === '/blog/' && seen.query.has('rest_route')) return undefined;
      return seen.path.startsWith('/blog/wp-json') ? undefined : notFound;
    });
    expect(await root(server, `${server.url}/blog/2026/a-post`)).toBe('/blog/?rest_route=/');
  });

  it('under index.php where only that is let through', async () => {
    const server = await serve((seen) => (seen.path.startsWith('/index.php/wp-json') ? undefined : notFound));
    expect(await root(server)).toBe('/index.php/wp-json/');
  });

  it('where strangers are shown nothing', async () => {
    const server = await serve((seen) => {
      if (seen.headers.authorization) return undefined;
      return { status: 401, json: { code: 'rest_not_logged_in', message: 'Sign in.' } };
    });
    expect(await root(server)).toBe('/wp-json/');
  });

  it('through a moment of trouble', async () => {
    const replies: Reply[] = [(response) => response.destroy(), { status: 503, text: 'busy' }];
    const server = await serve(() => replies.shift());
    expect(await root(server)).toBe('/wp-json/');
  });

  it('at once where it was before, with two requests less', async () => {
    const server = await serve(plain(() => notFound));
    const { apiRoot, types, taxonomies } = await (await server.connect()).facts();
    const before = server.seen.length;
    await server.connect({ remembered: { apiRoot: apiRoot!, types, taxonomies } });
    expect(
      server.seen
        .slice(before)
        .map((seen) => seen.route)
        .sort(),
    ).toEqual(['/', '/wp/v2/users/me']);
  });

  it('anew where it is no more', async () => {
    const server = await serve(() => undefined);
    const remembered = { apiRoot: `${server.url}/old/?rest_route=/gone`, types: [], taxonomies: [] };
    const site = await server.connect({ remembered });
    expect((await site.facts()).types).toHaveLength(1);
  });
});

describe('joining parameters', () => {
  it('goes on with & after a question mark', async () => {
    const server = await serve(plain(() => notFound));
    const site = await server.connect();
    await site.terms('category').catch(() => undefined);
    expect(server.seen.at(-1)?.query.get('rest_route')).toBe('/wp/v2/categories');
    expect(server.seen.at(-1)?.query.get('per_page')).toBe('100');
  });
});

describe('no other host', () => {
  it('gets the password when a redirect leads to it, and the address is named', async () => {
    const other = await serve(() => undefined);
    const server = await serve(() => ({
      status: 301,
      headers: { location: `${other.url}/wp-json/` },
      text: '',
    }));
    const error: unknown = await server.connect().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'SiteUnreachable',
      hint: expect.stringContaining(`WP_URL=${other.url}`) as string,
    });
    expect([...server.seen, ...other.seen].some((seen) => seen.headers.authorization)).toBe(false);
  });

  it('gets the password when the page names an API elsewhere', async () => {
    const other = await serve(() => undefined);
    const headers = { link: `<${other.url}/wp-json/>; rel="https://api.w.org/"` };
    const server = await serve((seen) =>
      seen.path === '/' && !seen.query.has('rest_route') ? { headers, text: '' } : notFound,
    );
    await expect(server.connect()).rejects.toMatchObject({
      hint: `If that is your site, put WP_URL=${other.url}`,
    });
    expect(other.seen).toEqual([]);
  });

  it('gets the password from a remembered place', async () => {
    const other = await serve(() => undefined);
    const server = await serve(() => undefined);
    await server.connect({ remembered: { apiRoot: `${other.url}/wp-json/`, types: [], taxonomies: [] } });
    expect(other.seen).toEqual([]);
  });

  it('is taken for a download', async () => {
    const other = await serve(() => ({ text: 'secret' }));
    const server = await serve((seen) =>
      seen.path === '/a.png' ? { status: 302, headers: { location: `${other.url}/b.png` } } : undefined,
    );
    const site = await server.connect();
    expect(await site.download(`${other.url}/b.png`, 1000)).toBeUndefined();
    expect(await site.download(`${server.url}/a.png`, 1000)).toBeUndefined();
    expect(other.seen).toEqual([]);
  });
});

describe('an address', () => {
  it('that is silent is asked once, not in every place where WordPress may be', async () => {
    const asked: string[] = [];
    const server = await serve(() => undefined);
    const url = 'http://127.0.0.1:1';
    const connecting = server.connect({ url, onRequest: (trace) => asked.push(trace.url) });
    await expect(connecting).rejects.toMatchObject({ code: 'site-unreachable' });
    expect(asked).toHaveLength(1);
  });

  it('that leads elsewhere at its door is found through another', async () => {
    const other = await serve(() => undefined);
    const moved: Reply = { status: 301, headers: { location: `${other.url}/` }, text: '' };
    const server = await serve(plain(() => moved));
    expect(await root(server)).toBe('/index.php?rest_route=/');
    expect(other.seen).toEqual([]);
  });

  it('of plain http is refused before the password could travel', async () => {
    const server = await proxied(() => ({ text: '<html>' }));
    const connecting = server.connect({ url: 'http://blog.example/' });
    await expect(connecting).rejects.toMatchObject({
      code: 'address-refused',
      hint: expect.stringContaining('WP_ALLOW_HTTP=1') as string,
    });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });

  it('of plain http is let through where that is asked for', async () => {
    const server = await proxied(() => undefined);
    const site = await server.connect({ url: 'http://blog.example/', allowHttp: true });
    expect((await site.facts()).apiRoot).toBe('http://blog.example/wp-json/');
  });

  it('of plain http that leads to https of the same host goes on there', async () => {
    const server = await proxied(() => ({
      status: 301,
      headers: { location: 'https://www.blog.example/' },
      text: '',
    }));
    vi.stubEnv('https_proxy', 'http://127.0.0.1:1');
    const asked: string[] = [];
    const onRequest = (trace: { readonly url: string }): unknown => asked.push(new URL(trace.url).origin);
    await expect(server.connect({ url: 'http://blog.example/', onRequest })).rejects.toMatchObject({
      code: 'site-unreachable',
    });
    expect(asked.slice(0, 2)).toEqual(['http://blog.example', 'https://www.blog.example']);
    expect(server.seen.some((seen) => seen.headers.authorization)).toBe(false);
  });

  it('where nothing listens, or that is no WordPress, or no address, is named', async () => {
    const server = await serve(() => ({ text: '<html>A shop</html>' }));
    await expect(server.connect()).rejects.toMatchObject({
      message: expect.stringContaining(server.url) as string,
    });
    await expect(server.connect({ url: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      code: 'site-unreachable',
    });
    await expect(server.connect({ url: 'not an address' })).rejects.toMatchObject({
      code: 'address-refused',
    });
  });
});

describe('the sign-in', () => {
  const refusing = (reply: Reply) => (seen: Seen) => (seen.route === '/wp/v2/users/me' ? reply : undefined);

  it.each([
    ['rest_not_logged_in', 401, 'Application passwords are switched off'],
    ['invalid_username', 401, 'Application passwords are switched off'],
  ])('refused with %s is said with what to do', async (code, status, hint) => {
    const server = await serve(refusing({ status, json: { code, message: '<b>No</b>' } }));
    await expect(server.connect()).rejects.toMatchObject({
      name: 'SignInRefused',
      hint: expect.stringContaining(hint) as string,
    });
  });

  it('refused by a firewall is told apart', async () => {
    const server = await serve(refusing({ status: 403, text: '<html>Forbidden</html>' }));
    await expect(server.connect()).rejects.toMatchObject({
      hint: expect.stringContaining('before WordPress') as string,
    });
  });

  it('is missing', async () => {
    const server = await serve(() => undefined);
    await expect(server.connect({ appPassword: '' })).rejects.toMatchObject({ code: 'sign-in-refused' });
  });

  it('may be any header', async () => {
    const server = await serve(() => undefined);
    await server.connect({ authHeader: 'X-Token: abc', pace: quick, appPassword: password });
    const me = server.at('GET', '/wp/v2/users/me')[0];
    expect([me?.headers['x-token'], me?.headers.authorization]).toEqual(['abc', undefined]);
  });
});
