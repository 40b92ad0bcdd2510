import { SignInRefused } from '../model/errors.js';
import type { ConnectOptions } from './connect.js';
import type { Connection } from './connection.js';
import { discoverApi } from './discover-api.js';
import type { Line } from './follow.js';
import { Http } from './http.js';
import type { FoundApi } from './index-at.js';
import { indexAt } from './index-at.js';
import type { Outcome } from './outcome.js';
import { ownUserAgent } from './own-user-agent.js';
import { readFacts } from './read-facts.js';
import { usualPace } from './repeat.js';
import type { RestType } from './rest-type.js';
import { restType, unannouncedType } from './rest-type.js';
import { Routes } from './routes.js';
import { isLoopback, isSameSite } from './same-site.js';
import { isForWordPressCom, signInHeader } from './sign-in.js';
import type { Transport } from './transport.js';
import { createTransport } from './transport.js';
import { typedAddress } from './typed-address.js';
import { askWhoSignedIn } from './who-signed-in.js';
import { wordPressComOrigin } from './wordpress-com/api-origin.js';
import { findOnWordPressCom } from './wordpress-com/find-on-wordpress-com.js';

/** A line that signs in, to one root of an API. */
interface SignedLine {
  readonly root: string;
  readonly http: Http;
  readonly transport: Transport;
  readonly routes: Routes;
}

/** Opens what every part of the edge works with; see connectSite. The password goes to the origin of the API alone. */
export async function openConnection(options: ConnectOptions): Promise<Connection> {
  const header = signInHeader(options);
  if (!header)
    throw new SignInRefused(
      'There is nothing to sign in with.',
      'Run galley init, or put WP_APP_PASSWORD into .env.',
    );
  const watched = { userAgent: options.userAgent ?? ownUserAgent(), onRequest: options.onRequest };
  const pace = options.pace ?? usualPace;
  const lineTo = (root: string): SignedLine => {
    const http = new Http({ ...watched, signIn: { header, origin: new URL(root).origin } });
    const transport = createTransport(http, pace);
    return { root, http, transport, routes: new Routes(root, transport) };
  };
  const early = askEarly(options, lineTo);
  const api = isForWordPressCom(options)
    ? await behindWordPressCom(options, (root) => ({ http: lineTo(root).http, pace }))
    : await findApi({ http: new Http(watched), pace }, options);
  const known = early?.line.root === api.root ? early : undefined;
  const { http, transport, routes } = known?.line ?? lineTo(api.root);
  const { remembered, language } = options;
  const facts = await readFacts({ http, routes, api, who: known?.who, remembered, language });
  const types = new Map(facts.types.map((type) => [type.name, restType(type, facts.taxonomies)]));
  const type = (name: string): RestType => types.get(name) ?? unannouncedType(name);
  return { http, pace, routes, itemPaths: new Routes('/', transport), facts, type };
}

/** There the site is looked up with the token, which its answer depends on. */
function behindWordPressCom(options: ConnectOptions, lineTo: (root: string) => Line): Promise<FoundApi> {
  const origin = wordPressComOrigin(options.wordPressCom);
  return findOnWordPressCom(lineTo(`${origin}/`), origin, typedAddress(options.url));
}

/** Where an earlier run signed in, who that is is asked beside the index, not after it: a round trip less. */
function askEarly(
  options: ConnectOptions,
  lineTo: (root: string) => SignedLine,
): { readonly line: SignedLine; readonly who: Promise<Outcome> } | undefined {
  const root = rememberedRoot(options);
  if (root === undefined || !isPrivate(root)) return undefined;
  const line = lineTo(root.href);
  const who = askWhoSignedIn(line.routes);
  // Its failure is thrown when it is asked for; where the API has moved, nobody asks.
  who.catch(() => undefined);
  return { line, who };
}

/** A remembered place is asked first, and forgotten when it answers no more. */
async function findApi(line: Line, options: ConnectOptions): Promise<FoundApi> {
  const root = rememberedRoot(options);
  if (root !== undefined && (isPrivate(root) || options.allowHttp)) {
    const found = await indexAt(line, root).catch(() => undefined);
    if (found?.root === root.href) return found;
  }
  return discoverApi(line, typedAddress(options.url), options.allowHttp ?? false);
}

/** Where the API was, as far as that is of the same site as the address. */
function rememberedRoot({ url, remembered }: ConnectOptions): URL | undefined {
  const root = remembered && new URL(remembered.apiRoot);
  return root && isSameSite(typedAddress(url), root) ? root : undefined;
}

/** Whether nobody on the way can read what goes there. */
function isPrivate(root: URL): boolean {
  return root.protocol === 'https:' || isLoopback(root.hostname);
}
