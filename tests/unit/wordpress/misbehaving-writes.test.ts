import { afterEach, describe, expect, it } from 'vitest';
import type { PostId } from '../../../src/model/ids.js';
import type { WriteRequest } from '../../../src/model/post-write.js';
import type { Reply, Seen, StandIn } from './stand-in.js';
import { restPost, standIn } from './stand-in.js';

const create: WriteRequest = {
  kind: 'create',
  type: 'post',
  fields: { title: 'a', slug: 'a', status: 'draft' },
};
const update: WriteRequest = { kind: 'update', type: 'post', id: 7 as PostId, fields: { title: 'b' } };
const html: Reply = { headers: { 'content-type': 'text/html' }, text: '<!DOCTYPE html><p>Please wait</p>' };

let server: StandIn;
afterEach(() => server.close());

/** The replies to requests that write, in turn; the last one stays. */
async function answering(...replies: readonly Reply[]): Promise<void> {
  let turn = 0;
  server = await standIn((seen) => {
    if (seen.method === 'GET') return seen.route === '/wp/v2/posts/7' ? { json: restPost(7) } : undefined;
    return replies[Math.min(turn++, replies.length - 1)];
  });
}

const writes = (): readonly Seen[] => server.seen.filter((seen) => seen.method !== 'GET');

describe('a create', () => {
  it('counts once when a PHP warning stands before the answer', async () => {
    const text = `<br />\n<b>Warning</b>: Undefined array key [0] in {main}<br />\n${JSON.stringify(restPost(7))}`;
    await answering({ status: 201, text });
    const [result] = await (await server.connect()).write([create]);
    expect(result).toMatchObject({ kind: 'written', post: { id: 7 } });
    expect(writes()).toHaveLength(1);
  });

  it('is found by its Location when the answer itself is unreadable', async () => {
    await answering({
      status: 201,
      headers: { location: `http://x/wp-json/wp/v2/posts/7` },
      text: '{"id":7,"tit',
    });
    const [result] = await (await server.connect()).write([create]);
    expect(result).toMatchObject({ kind: 'written', post: { id: 7 } });
  });

  it.each<readonly [string, Reply]>([
    ['the connection breaks', (response) => response.destroy()],
    ['the server breaks down', { status: 500, json: { code: 'internal_server_error', message: 'x' } }],
    ['a gateway gives up', { status: 504, text: '<html>504</html>' }],
    ['a page of HTML comes with status 200', html],
    ['the JSON breaks off', { status: 201, text: '{"id":7,"meta":{}' }],
  ])('is unknown, and not repeated, when %s', async (_, reply) => {
    await answering(reply);
    const [result] = await (await server.connect()).write([create]);
    expect(result?.kind).toBe('unknown');
    expect(writes()).toHaveLength(1);
  });

  it('is repeated when the site was too busy to begin', async () => {
    const busy: Reply = { status: 429, headers: { 'retry-after': '0' }, json: { code: 'x', message: 'y' } };
    await answering(busy, busy, { status: 201, json: restPost(7) });
    expect(await (await server.connect()).write([create])).toMatchObject([{ kind: 'written' }]);
    expect(writes()).toHaveLength(3);
  });

  it('is refused with the code and a plain message', async () => {
    const message = '<strong>Error:</strong> Sorry \u001b[31m&amp; no.';
    await answering({ status: 403, json: { code: 'rest_cannot_create', message, data: null } });
    const [result] = await (await server.connect()).write([create]);
    expect(result).toEqual({
      kind: 'refused',
      code: 'rest_cannot_create',
      message: 'Error: Sorry [31m& no.',
      status: 403,
    });
  });

  it('is never turned into a GET by a redirect', async () => {
    await answering({
      status: 301,
      headers: { location: 'http://elsewhere.example/wp-json/wp/v2/posts' },
      text: '',
    });
    const site = await server.connect();
    const reads = server.seen.length;
    await expect(site.write([create])).rejects.toMatchObject({ code: 'site-unreachable' });
    expect(server.seen.slice(reads).map((seen) => seen.method)).toEqual(['POST']);
  });
});

describe('an update', () => {
  it('goes as POST and is repeated until it is answered', async () => {
    await answering((response) => response.destroy(), html, { status: 503, text: '' }, { json: restPost(7) });
    expect(await (await server.connect()).write([update])).toMatchObject([
      { kind: 'written', post: { id: 7 } },
    ]);
    expect(writes().map((seen) => `${seen.method} ${seen.route}`)).toEqual(
      Array(4).fill('POST /wp/v2/posts/7'),
    );
  });

  it('is unknown when no answer ever comes', async () => {
    await answering((response) => response.destroy());
    expect(await (await server.connect()).write([update])).toMatchObject([{ kind: 'unknown' }]);
    expect(writes()).toHaveLength(4);
  });
});

describe('a batch', () => {
  const three: readonly WriteRequest[] = [
    create,
    update,
    { ...create, fields: { title: 'c', slug: 'c', status: 'draft' } },
  ];

  it('reports alone the item that failed', async () => {
    const responses = [
      { status: 201, body: restPost(8) },
      { status: 403, body: { code: 'rest_cannot_edit', message: 'no' } },
      { status: 201, body: restPost(9) },
    ];
    await answering({ status: 207, json: { responses } });
    const results = await (await server.connect()).write(three);
    expect(results.map((result) => result.kind)).toEqual(['written', 'refused', 'written']);
    const sent = JSON.parse(writes()[0]!.body) as { readonly requests: readonly { readonly path: string }[] };
    expect(writes()).toHaveLength(1);
    expect(sent.requests[1]?.path).toMatch(/^\/wp\/v2\/posts\/7\?_fields=id/);
  });

  it('whose answer is lost leaves its creates unknown and does its updates one by one', async () => {
    await answering((response) => response.destroy(), { json: restPost(7) });
    const results = await (await server.connect()).write(three);
    expect(results.map((result) => result.kind)).toEqual(['unknown', 'written', 'unknown']);
    expect(writes().map((seen) => seen.route)).toEqual(['/batch/v1', '/wp/v2/posts/7']);
  });

  it('gives way to single requests for good where the site takes none', async () => {
    await answering({ status: 404, json: { code: 'rest_no_route', message: 'x' } }, { json: restPost(7) });
    const site = await server.connect();
    expect((await site.write(three)).map((result) => result.kind)).toEqual(Array(3).fill('written'));
    await site.write(three);
    expect(writes().filter((seen) => seen.route === '/batch/v1')).toHaveLength(1);
    expect(writes()).toHaveLength(7);
  });

  it('that is too large is sent one by one, and the next one is a batch again', async () => {
    const ok: Reply = { json: restPost(7) };
    await answering({ status: 413, text: '<html>' }, ok, ok, ok, { status: 413, text: '' }, ok);
    const site = await server.connect();
    expect((await site.write(three)).map((result) => result.kind)).toEqual(Array(3).fill('written'));
    await site.write(three);
    expect(writes().filter((seen) => seen.route === '/batch/v1')).toHaveLength(2);
  });

  it('holds 25 items at most, and few bytes', async () => {
    server = await standIn((seen) => {
      if (seen.route !== '/batch/v1') return undefined;
      const { requests } = JSON.parse(seen.body) as { readonly requests: readonly unknown[] };
      return {
        status: 207,
        json: { responses: requests.map((_, place) => ({ status: 201, body: restPost(place + 1) })) },
      };
    });
    const site = await server.connect();
    await site.write(Array.from({ length: 60 }, () => create));
    const sizes = writes().map(
      (seen) => (JSON.parse(seen.body) as { readonly requests: unknown[] }).requests.length,
    );
    expect(sizes.sort((a, b) => b - a)).toEqual([25, 25, 10]);
    await site.write(
      Array.from({ length: 4 }, () => ({ ...create, fields: { content: 'x'.repeat(400_000) } })),
    );
    expect(writes()).toHaveLength(5);
  });
});

describe('a trashing', () => {
  it('goes as POST with an override where DELETE is blocked', async () => {
    server = await standIn((seen) => {
      if (seen.method === 'DELETE') return { status: 405, text: '<html>no</html>' };
      return seen.method === 'POST' ? { json: restPost(7, { status: 'trash' }) } : undefined;
    });
    const site = await server.connect();
    expect(await site.trash('post', 7 as PostId)).toMatchObject({
      kind: 'written',
      post: { status: 'trash' },
    });
    await site.trash('post', 7 as PostId);
    expect(writes().map((seen) => seen.method)).toEqual(['DELETE', 'POST', 'POST']);
    expect(writes()[1]?.headers['x-http-method-override']).toBe('DELETE');
  });
});
