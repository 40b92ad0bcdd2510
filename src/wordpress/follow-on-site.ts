import type { Connection } from './connection.js';
import { holdsFiles } from './holds-files.js';
import type { HttpAnswer } from './http.js';

const hops = 3;

/** Where a request came to in the end, and what was answered there. */
export interface Followed {
  readonly url: string;
  readonly answer: HttpAnswer;
}

/**
 * Asks for an address of the site's own and goes where redirects lead, at most three times and never to another site.
 * Undefined when nothing came back or when it leads away.
 */
export async function followOnSite(
  { facts }: Connection,
  url: string,
  ask: (url: string) => Promise<HttpAnswer | undefined>,
): Promise<Followed | undefined> {
  const site = new URL(facts.url);
  let address = parse(url, site.href);
  // A site behind a proxy for https often still writes http into its texts.
  if (address && site.protocol === 'https:' && address.port === '') address.protocol = 'https:';
  for (let hop = 0; hop <= hops && address && holdsFiles(facts, address); hop++) {
    const answer = await ask(address.href);
    const redirect = answer && answer.status >= 300 && answer.status < 400;
    if (!redirect) return answer && { url: address.href, answer };
    address = parse(answer.headers.location ?? '', address.href);
  }
  return undefined;
}

function parse(url: string, base: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}
