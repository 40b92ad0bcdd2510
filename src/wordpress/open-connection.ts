import { SignInRefused } from '../model/errors.js';
import type { ConnectOptions } from './connect.js';
import type { Connection } from './connection.js';
import { discoverApi } from './discover-api.js';
import type { Line } from './follow.js';
import { Http } from './http.js';
import type { FoundApi } from './index-at.js';
import { indexAt } from './index-at.js';
import { ownUserAgent } from './own-user-agent.js';
import { readFacts } from './read-facts.js';
import { usualPace } from './repeat.js';
import type { RestType } from './rest-type.js';
import { restType, unannouncedType } from './rest-type.js';
import { Routes } from './routes.js';
import { isLoopback, isSameSite } from './same-site.js';
import { signInHeader } from './sign-in.js';
import { createTransport } from './transport.js';
import { typedAddress } from './typed-address.js';

/** Opens what every part of the edge works with; see connectSite. The password goes to the origin of the API alone. */
export async function openConnection(options: ConnectOptions): Promise<Connection> {
  const header = signInHeader(options);
  if (!header)
    throw new SignInRefused(
      'There is no application password.',
      'Run galley init, or put WP_APP_PASSWORD into .env.',
    );
  const watched = { userAgent: options.userAgent ?? ownUserAgent(), onRequest: options.onRequest };
  const pace = options.pace ?? usualPace;
  const api = await findApi({ http: new Http(watched), pace }, options);
  const http = new Http({ ...watched, signIn: { header, origin: new URL(api.root).origin } });
  const transport = createTransport(http, pace);
  const routes = new Routes(api.root, transport);
  const facts = await readFacts({
    http,
    routes,
    api,
    remembered: options.remembered,
    language: options.language,
  });
  const types = new Map(facts.types.map((type) => [type.name, restType(type, facts.taxonomies)]));
  const type = (name: string): RestType => types.get(name) ?? unannouncedType(name);
  return { http, routes, itemPaths: new Routes('/', transport), facts, type };
}

/** A remembered place is asked first, and forgotten when it answers no more. */
async function findApi(line: Line, options: ConnectOptions): Promise<FoundApi> {
  const typed = typedAddress(options.url);
  const root = options.remembered && new URL(options.remembered.apiRoot);
  const safe = root && (root.protocol === 'https:' || isLoopback(root.hostname) || options.allowHttp);
  if (root && safe && isSameSite(typed, root)) {
    const found = await indexAt(line, root).catch(() => undefined);
    if (found?.root === root.href) return found;
  }
  return discoverApi(line, typed, options.allowHttp ?? false);
}
