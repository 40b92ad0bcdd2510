import { SiteUnreachable } from '../model/errors.js';
import type { Http, HttpAnswer, HttpRequest } from './http.js';
import { LostAnswer } from './http.js';
import type { Again, Pace } from './repeat.js';
import { passing, repeat } from './repeat.js';
import { isSameSite } from './same-site.js';

/** Thrown where an address leads to another host or port; another way to the same site may still be open. */
export class LeadsElsewhere extends SiteUnreachable {}

/** A line without a sign-in, and how patiently it is used. */
export interface Line {
  readonly http: Http;
  readonly pace: Pace;
}

/** An answer that is no redirect, and the address that gave it. */
export interface Landed {
  readonly url: URL;
  readonly answer: HttpAnswer;
}

const hops = 5;

/**
 * Asks an address and goes where it leads, as long as that is the same site. Only for requests without the
 * password. Throws SiteUnreachable, naming the address to use, where it leads elsewhere or nothing answers.
 */
export async function follow(line: Line, start: URL, headers: HttpRequest['headers'] = {}): Promise<Landed> {
  let url = start;
  for (let hop = 0; hop <= hops; hop++) {
    const answer = await ask(line, url, headers);
    const location = answer.headers.location;
    if (answer.status < 300 || answer.status > 399 || !location || !URL.canParse(location, url.href))
      return { url, answer };
    const next = new URL(location, url);
    if (!isSameSite(url, next)) throw elsewhere(url, next);
    url = next;
  }
  throw new SiteUnreachable(
    `${start.origin} sends requests round in circles.`,
    'Check the redirects of the site.',
  );
}

/** Nothing of an address beyond its origin and path is shown: a query may hold anything. */
export function elsewhere(from: URL, to: URL): LeadsElsewhere {
  const address = to.origin + to.pathname.replace(/\/(wp-json|index\.php)?\/?$/, '');
  return new LeadsElsewhere(
    `${from.origin} leads to another address, ${to.origin}.`,
    `If that is your site, put WP_URL=${address}`,
  );
}

async function ask(line: Line, url: URL, headers: HttpRequest['headers']): Promise<HttpAnswer> {
  const request = { method: 'GET', url: url.href, headers: headers ?? {}, limit: 20_000_000 } as const;
  const send = (): Promise<HttpAnswer | LostAnswer> => line.http.send(request).catch(asValue);
  const answer = await repeat(send, mayPass, line.pace);
  if (!(answer instanceof LostAnswer)) return answer;
  throw new SiteUnreachable(`${url.origin} does not answer: ${answer.message}`, hintFor(answer.code, url));
}

function asValue(error: unknown): LostAnswer {
  if (error instanceof LostAnswer) return error;
  throw error;
}

/** A name that is none and a door that is shut are said at once; a line that broke is tried again. */
function mayPass(answer: HttpAnswer | LostAnswer): Again | false {
  if (answer instanceof LostAnswer) {
    if (answer.code === 'ETIMEDOUT') return { atMost: 1 };
    return /RESET|CUT_OFF|EPIPE|ABORTED|NETWORK/.test(answer.code) ? {} : false;
  }
  return passing.has(answer.status) && { retryAfter: answer.headers['retry-after'] };
}

function hintFor(code: string, url: URL): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `Check the name ${url.hostname} in WP_URL, and the line.`;
  if (/CERT|TLS|SSL|SIGNATURE/.test(code))
    return 'Its certificate is not trusted: NODE_EXTRA_CA_CERTS names your own.';
  return 'Check the address in WP_URL, and the line.';
}
