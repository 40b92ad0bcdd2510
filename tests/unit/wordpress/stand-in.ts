import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from '../../../src/model/site.js';
import type { ConnectOptions } from '../../../src/wordpress/connect.js';
import { connectSite } from '../../../src/wordpress/connect.js';

/** One request as the stand-in saw it. */
export interface Seen {
  readonly method: string;
  /** The path below the API's root, without its query: `/wp/v2/posts`. */
  readonly route: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly path: string;
  /** Of the client's end: one connection, one port. */
  readonly port: number | undefined;
}

/** What it answers; `undefined` leaves it to the defaults, a function does with the connection what it likes. */
export type Reply =
  | {
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly json?: unknown;
      readonly text?: string;
    }
  | ((response: ServerResponse) => void)
  | undefined;

export interface StandIn {
  readonly url: string;
  /** Requests so far, the newest last. */
  readonly seen: Seen[];
  /** Those among them that came to a route. */
  at(method: string, route: string): readonly Seen[];
  connect(options?: Partial<ConnectOptions>): Promise<Site>;
  close(): Promise<void>;
}

export const password = 'abcd EFGH 1234 ijkl MNOP 5678';
/** Quick, so that a test of repeats takes no time. */
export const quick = { retries: 3, firstWait: 1 };

/** An HTTP server that speaks enough REST to be signed in to, and misbehaves as the test says. */
export async function standIn(reply: (seen: Seen) => Reply): Promise<StandIn> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const one = toSeen(request, body);
      seen.push(one);
      send(response, reply(one) ?? defaults(one, url));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    seen,
    at: (method, route) => seen.filter((one) => one.method === method && one.route === route),
    connect: (options = {}) =>
      connectSite({ url, username: 'ann', appPassword: password, pace: quick, ...options }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A post as REST shows it in edit context. */
export function restPost(
  id: number,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const texts = { title: { raw: `Post ${id}` }, content: { raw: 'body' }, excerpt: { raw: '' } };
  const times = { date_gmt: '2026-04-01T08:00:00', modified_gmt: '2026-04-01T09:00:00' };
  const rest = {
    link: `http://x/?p=${id}`,
    author: 1,
    featured_media: 0,
    meta: [],
    categories: [1],
    tags: [],
  };
  return { id, type: 'post', status: 'publish', slug: `post-${id}`, ...texts, ...times, ...rest, ...more };
}

function toSeen(request: IncomingMessage, body: string): Seen {
  const address = new URL(request.url ?? '/', 'http://x');
  const route = address.searchParams.get('rest_route') ?? address.pathname.replace(/^.*\/wp-json/, '');
  const { method = 'GET', headers } = request;
  return {
    method,
    route,
    query: address.searchParams,
    headers,
    body,
    path: address.pathname,
    port: request.socket.remotePort,
  };
}

function defaults(seen: Seen, url: string): Exclude<Reply, undefined> {
  const known: Readonly<Record<string, unknown>> = {
    '/': {
      name: 'X',
      home: url,
      url,
      namespaces: ['wp/v2'],
      gmt_offset: 0,
      authentication: {},
      routes: { '/batch/v1': {} },
    },
    '/wp/v2/users/me': {
      id: 1,
      slug: 'ann',
      name: 'Ann',
      capabilities: { edit_others_posts: true, edit_posts: true },
    },
    '/wp/v2/types': { post: { slug: 'post', rest_base: 'posts', taxonomies: ['category', 'post_tag'] } },
    '/wp/v2/taxonomies': {
      category: { slug: 'category', rest_base: 'categories', hierarchical: true, types: ['post'] },
      post_tag: { slug: 'post_tag', rest_base: 'tags', types: ['post'] },
    },
  };
  return seen.route in known
    ? { json: known[seen.route] }
    : { status: 404, json: { code: 'rest_no_route', message: 'No.' } };
}

function send(response: ServerResponse, reply: Exclude<Reply, undefined>): void {
  if (typeof reply === 'function') return reply(response);
  const text = reply.text ?? JSON.stringify(reply.json ?? {});
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(text);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
