import type { Connection } from './connection.js';
import type { HttpAnswer } from './http.js';
import { LostAnswer } from './http.js';
import { isSameSite } from './same-site.js';

const hops = 3;

/**
 * The bytes behind an address of the site's own, without the password unless it is the very origin that has
 * it. Undefined when there are none, when they are more than `limit`, or when another host holds them.
 */
export async function download(
  connection: Connection,
  url: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  const site = new URL(connection.facts.url);
  let address = parse(url, site.href);
  // A site behind a proxy for https often still writes http into its texts.
  if (address && site.protocol === 'https:' && address.port === '') address.protocol = 'https:';
  for (let hop = 0; hop <= hops && address && isSameSite(site, address); hop++) {
    const answer = await fetchBytes(connection, address.href, limit);
    if (answer?.status === 200) return answer.body;
    const redirect = answer && answer.status >= 300 && answer.status < 400;
    address = redirect ? parse(answer.headers.location ?? '', address.href) : undefined;
  }
  return undefined;
}

async function fetchBytes(
  connection: Connection,
  url: string,
  limit: number,
): Promise<HttpAnswer | undefined> {
  try {
    return await connection.http.send({ method: 'GET', url, limit, headers: { Accept: '*/*' } });
  } catch (error) {
    if (error instanceof LostAnswer) return undefined;
    throw error;
  }
}

function parse(url: string, base: string): URL | undefined {
  return URL.canParse(url, base) ? new URL(url, base) : undefined;
}
