import { forward } from '../faulty-proxy/forward.js';
import { siteNumber } from '../wordpress-com.js';
import type { Asked, Said } from './asked.js';
import { invalidToken, type Place } from './place.js';

/** `<namespace>/sites/<site>/<route>`, carried to the site behind; undefined for any other path. */
export async function behindNamespace(place: Place, asked: Asked): Promise<Said | undefined> {
  const [, namespace, name, route] = /^\/([\w-]+\/v\d)\/sites\/([^/]+)\/(.+)$/.exec(asked.pathname) ?? [];
  if (namespace === undefined || name === undefined || route === undefined) return undefined;
  if (asked.token !== undefined && !place.grants.holds(asked.token)) return invalidToken;
  if (![...place.names, String(siteNumber)].includes(name)) return noRoute;
  if (/application-passwords|^v1$/.test(route) || namespace === 'batch/v1') return noRoute;
  if (/(^|,)any(,|$)/.test(asked.parameters.get('status') ?? '')) return unknownStatus;
  const query = asked.path.slice(asked.pathname.length);
  const answer = await forward(
    { agent: place.agent, origins: { proxy: place.blog, site: place.site.url } },
    { ...asked, path: `/wp-json/${namespace}/${route}${query}`, headers: signedIn(place, asked) },
  );
  return route === 'users/me' ? { ...answer, body: withoutCapabilities(answer.body) } : answer;
}

function signedIn({ site }: Place, { headers, token }: Asked): Record<string, string> {
  const others = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
  if (token === undefined) return others;
  const pair = Buffer.from(`${site.username}:${site.applicationPassword}`).toString('base64');
  return { ...others, authorization: `Basic ${pair}` };
}

function withoutCapabilities(body: Buffer): Buffer {
  const { capabilities: _, ...rest } = JSON.parse(body.toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify(rest));
}

const noRoute: Said = {
  status: 404,
  json: { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } },
};
const unknownStatus: Said = {
  status: 400,
  json: { code: 'rest_invalid_param', message: 'Invalid parameter(s): status', data: { status: 400 } },
};
