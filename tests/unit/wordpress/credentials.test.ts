import { afterEach, describe, expect, it } from 'vitest';
import type { PostId } from '../../../src/model/ids.js';
import type { Site } from '../../../src/model/site.js';
import type { Reply, StandIn } from './stand-in.js';
import { password, standIn } from './stand-in.js';

let server: StandIn;
afterEach(() => server.close());

const secret = Buffer.from(`ann:${password}`).toString('base64');
const forms = [password, password.replaceAll(' ', ''), secret, encodeURIComponent(password)];

/** A server that is broken in such a way that it shows the sign-in it was given. */
const echoes: readonly (readonly [string, Reply])[] = [
  [
    'an error that repeats it',
    {
      status: 403,
      json: { code: password.replaceAll(' ', ''), message: `You sent Basic ${secret} (${password})` },
    },
  ],
  [
    'a server error that repeats it',
    { status: 500, json: { code: 'x', message: password, data: { error: secret } } },
  ],
  ['a page of HTML that repeats it', { text: `<html>${password} ${secret}` }],
  [
    'a redirect that carries it',
    { status: 302, headers: { location: `http://x.example/?p=${encodeURIComponent(password)}` } },
  ],
  ['a broken connection', (response) => response.destroy()],
  [
    'a wait that is too long',
    { status: 429, headers: { 'retry-after': '9999' }, json: { code: password, message: password } },
  ],
];

/** Everything that an error or a value holds, on whatever it hangs. */
function everything(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  const own = Reflect.ownKeys(value).map((key) => Reflect.get(value, key) as unknown);
  return own.map((part) => everything(part, seen)).join('\n');
}

async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  return everything(await work().catch((error: unknown) => error));
}

async function pages(site: Site): Promise<unknown> {
  const all: unknown[] = [];
  for await (const page of site.list({ type: 'post' })) all.push(page);
  return all;
}

describe.each(echoes)('after %s', (_, reply) => {
  it('no error and no value of any call holds the sign-in', async () => {
    let signedIn = false;
    server = await standIn((seen) => (signedIn && seen.headers.authorization ? reply : undefined));
    const site = await server.connect({ pace: { retries: 1, firstWait: 1 } });
    signedIn = true;
    const id = 7 as PostId;
    const fields = { title: 'a', status: 'draft' } as const;
    const upload = { fileName: 'a.png', slug: 'a', bytes: Buffer.from('x'), mimeType: 'image/png' };
    const calls: readonly (() => Promise<unknown>)[] = [
      () => site.read('post', id),
      () => pages(site),
      () => site.sweep('post', { modified: '2026-01-01T00:00:00Z', highestId: 1, total: 1 }),
      () => site.write([{ kind: 'create', type: 'post', fields }]),
      () =>
        site.write([
          { kind: 'create', type: 'post', fields },
          { kind: 'update', type: 'post', id, fields },
        ]),
      () => site.trash('post', id),
      () => site.terms('category'),
      () => site.createTerm({ taxonomy: 'category', name: 'x' }),
      () => site.upload(upload),
      () => site.users(),
      () => site.revisionsAfter('post', id, 1),
      () => site.findMedia('a.png'),
    ];
    for (const call of calls) {
      const text = await outcomeOf(call);
      for (const form of forms) expect(text).not.toContain(form);
    }
  });

  it('no error of the sign-in itself holds it', async () => {
    server = await standIn((seen) => (seen.headers.authorization ? reply : undefined));
    const text = await outcomeOf(() => server.connect({ pace: { retries: 1, firstWait: 1 } }));
    expect(text).toMatch(/site-unreachable|sign-in-refused/);
    for (const form of forms) expect(text).not.toContain(form);
  });
});

describe('the address bar', () => {
  it('may hold a user and a password: they are dropped and never shown', async () => {
    server = await standIn(() => ({ status: 404, text: '<html>' }));
    const text = await outcomeOf(() =>
      server.connect({ url: server.url.replace('http://', 'http://ann:hunter22@') }),
    );
    expect(text).not.toContain('hunter22');
    expect(server.seen.some((seen) => seen.headers.authorization)).toBe(false);
  });
});

describe('the packages', () => {
  it('never load superagent', async () => {
    server = await standIn(() => undefined);
    await server.connect();
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    expect(loaded.some((path) => path.includes('wpapi/lib/wp-register-route'))).toBe(true);
    expect(loaded.filter((path) => path.includes('superagent'))).toEqual([]);
  });
});
