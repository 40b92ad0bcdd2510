import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startFaultyProxy, type FaultyProxy } from './faulty-proxy.js';
import type { EmbeddedWordPress } from '../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { answerOAuth } from './wordpress-com/answer-oauth.js';
import { answerSite } from './wordpress-com/answer-site.js';
import type { Asked, Said } from './wordpress-com/asked.js';
import { Grants, type Application } from './wordpress-com/grants.js';
import { behindNamespace } from './wordpress-com/behind-namespace.js';

/** The number that the site has there. */
export const siteNumber = 20115;

/** A stand-in for WordPress.com before one WordPress. */
export type WordPressCom = {
  /** Where its API answers: what `public-api.wordpress.com` is. */
  readonly api: string;
  /** The blog as readers see it: no REST there. */
  readonly blog: string;
  readonly grants: Grants;
  /** Every request of the API, in the order of arrival. */
  readonly requests: () => readonly Asked[];
  /** Requests of the blog itself, for pages and files. */
  readonly visits: FaultyProxy['requests'];
  readonly stop: () => Promise<void>;
};

export type WordPressComOptions = {
  /** What is registered; nothing can sign in by browser without. */
  readonly application?: Application;
  /** What else the site is called: `tidewater.wordpress.com`. */
  readonly names?: readonly string[];
  /** Sites of others, which no token here is for. */
  readonly foreign?: readonly string[];
  readonly jetpack?: boolean;
};

/**
 * Starts it: OAuth2 with the authorization code flow, `rest/v1.1/sites/<site>`, and `wp/v2/sites/<site>/...` carried to
 * the REST API of the WordPress behind it, for Bearer tokens only and without what WordPress.com does not have.
 */
export async function startWordPressCom(
  site: EmbeddedWordPress,
  { application = nobody, names = [], foreign = [], jetpack = false }: WordPressComOptions,
): Promise<WordPressCom> {
  const blog = await startFaultyProxy(site.url, {
    decide: ({ route }) => (route === undefined ? undefined : { kind: 'status', status: 404 }),
  });
  const grants = new Grants(application);
  const agent = new Agent({ keepAlive: true });
  const place = {
    site,
    agent,
    grants,
    blog: blog.url,
    jetpack,
    foreign,
    names: [...names, new URL(blog.url).host],
  };
  const requests: Asked[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const asked = await receive(request);
      requests.push(asked);
      const said =
        answerOAuth(grants, asked) ??
        (await answerSite(place, asked)) ??
        (await behindNamespace(place, asked)) ??
        nothing;
      send(response, said);
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    blog: blog.url,
    grants,
    requests: () => requests,
    visits: blog.requests,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
      await blog.stop();
    },
  };
}

const nobody: Application = { clientId: '', clientSecret: '', redirect: '' };

const nothing: Said = { status: 404, json: { error: 'unknown_endpoint', message: 'No such endpoint.' } };

async function receive(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  const headers = request.headers as Record<string, string>;
  return {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    pathname,
    parameters: searchParams,
    headers,
    token: /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1],
    body: Buffer.concat(chunks),
  };
}

function send(response: ServerResponse, { status, headers, json, body }: Said): void {
  const bytes = body ?? Buffer.from(JSON.stringify(json ?? {}));
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers, 'content-length': String(bytes.length) }).end(bytes);
}
