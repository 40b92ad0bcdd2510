import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PostId } from '../../../src/model/ids.js';
import { Patience } from '../../../src/wordpress/patience.js';
import { retryAfter } from '../../../src/wordpress/retry-after.js';
import { restPost, standIn } from './stand-in.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closing.splice(0)) await close();
});

describe('the line', () => {
  it('goes through the proxy of the environment', async () => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    closing.push(() => proxy.close());
    const server = await standIn(() => undefined);
    closing.push(() => server.close());
    vi.stubEnv('http_proxy', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
    vi.stubEnv('no_proxy', '');
    await expect(server.connect({ url: 'http://blog.invalid', allowHttp: true })).rejects.toThrow();
    expect(asked[0]).toMatch(/^http:\/\/blog\.invalid\/wp-json\//);
  });

  it('is kept open and used again, says who it is, and asks for JSON', async () => {
    const ports = new Set<number | undefined>();
    const server = await standIn((seen) =>
      seen.route === '/wp/v2/posts/7' ? { json: restPost(7) } : undefined,
    );
    closing.push(() => server.close());
    const traces: string[] = [];
    const site = await server.connect({
      onRequest: ({ method, outcome }) => traces.push(`${method} ${outcome}`),
    });
    for (let turn = 0; turn < 3; turn++) await site.read('post', 7 as PostId);
    for (const { headers, port } of server.at('GET', '/wp/v2/posts/7')) {
      ports.add(port);
      expect(headers['user-agent']).toMatch(/^galley\/\d/);
      expect(headers.accept).toBe('application/json');
    }
    expect(ports.size).toBe(1);
    expect(traces).toEqual(Array(8).fill('GET 200'));
  });
});

describe('patience', () => {
  it('grows with what the site needs, with what is sent, and each time that it was too short', () => {
    const patience = new Patience();
    expect(patience.limit(0)).toBe(30_000);
    expect(patience.limit(5_000_000)).toBe(130_000);
    for (let turn = 0; turn < 20; turn++) patience.answered(8000);
    expect(patience.limit(0)).toBeGreaterThan(75_000);
    patience.ranOut();
    expect(patience.limit(0)).toBeGreaterThan(150_000);
    for (let turn = 0; turn < 9; turn++) patience.ranOut();
    expect(patience.limit(0)).toBe(300_000);
  });

  it('reads what a site says of when to come back', () => {
    const now = Date.parse('2026-04-01T00:00:00Z');
    const read = [
      '7',
      ' 0 ',
      'Wed, 01 Apr 2026 00:01:00 GMT',
      'Wed, 01 Apr 2020 00:00:00 GMT',
      'soon',
      undefined,
      '',
    ];
    expect(read.map((header) => retryAfter(header, now))).toEqual([
      7000,
      0,
      60_000,
      0,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
