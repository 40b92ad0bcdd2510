import { afterEach, describe, expect, it } from 'vitest';
import type { StandIn } from './stand-in.js';
import { standIn } from './stand-in.js';

let server: StandIn;
afterEach(() => server.close());

const to = (location: string, status = 301) => ({ status, headers: { location }, text: '' });

describe('a visit', () => {
  it('goes where the site leads, without the password, and asks for no page', async () => {
    server = await standIn(({ path }) => {
      if (path === '/old/') return to('/new/');
      return path === '/new/' ? { text: 'Page' } : undefined;
    });
    const site = await server.connect();
    server.seen.length = 0;
    expect(await site.visit('/old/')).toEqual({ kind: 'there', url: `${server.url}/new/` });
    expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['HEAD /old/', 'HEAD /new/']);
    expect(server.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('brings the page where that is asked for, up to the limit', async () => {
    server = await standIn(({ path }) => (path === '/new/' ? { text: 'Page' } : undefined));
    const site = await server.connect();
    const visit = await site.visit(`${server.url}/new/`, 4);
    expect(visit).toMatchObject({ kind: 'there', page: Buffer.from('Page') });
    expect(await site.visit(`${server.url}/new/`, 3)).toBeUndefined();
  });

  it('reads instead where the server knows no HEAD', async () => {
    server = await standIn(({ method, path }) => {
      if (path !== '/new/') return undefined;
      return method === 'HEAD' ? { status: 405, text: '' } : { text: 'Page' };
    });
    const site = await server.connect();
    expect(await site.visit('/new/')).toEqual({ kind: 'there', url: `${server.url}/new/` });
  });

  it.each([
    ['is gone where it is not there', { status: 404, text: '' }, { kind: 'gone' }],
    ['tells nothing when the server is in trouble', { status: 503, text: '' }, undefined],
    ['never goes to another site', to('http://127.0.0.1:9/'), undefined],
    ['never goes round in circles', to('/there/'), undefined],
  ])('%s', async (_, reply, result) => {
    server = await standIn(({ path }) => (path === '/there/' ? reply : undefined));
    expect(await (await server.connect()).visit('/there/')).toEqual(result);
  });
});
