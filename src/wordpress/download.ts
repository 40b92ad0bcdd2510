import type { Connection } from './connection.js';
import { followOnSite } from './follow-on-site.js';

/**
 * The bytes behind an address of the site's own, without the password unless it is the very origin that has
 * it. Undefined when there are none, when they are more than `limit`, or when another host holds them.
 */
export async function download(
  connection: Connection,
  url: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  const last = await followOnSite(connection, url, { method: 'GET', limit, headers: { Accept: '*/*' } });
  return last?.answer.status === 200 ? last.answer.body : undefined;
}
