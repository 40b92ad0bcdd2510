import type { Visit } from '../model/site.js';
import type { Connection } from './connection.js';
import { type Followed, followOnSite } from './follow-on-site.js';
import type { HttpRequest } from './http.js';
import { LostAnswer } from './http.js';

const asReader = { anonymous: true, headers: { Accept: 'text/html,*/*' } } as const;
const gone: ReadonlySet<number> = new Set([404, 410]);
/** What servers say that do not know HEAD. */
const headless: ReadonlySet<number> = new Set([400, 403, 405, 501]);
/** Of a page that nobody reads: enough to see that it is there. */
const somePage = 5_000_000;

/**
 * What a reader gets who is not signed in. Without `limit` only where the address leads is asked for (HEAD, where the
 * server knows it). An old slug comes to the permalink: WordPress leads it on (`wp_old_slug_redirect`).
 */
export async function visit(connection: Connection, url: string, limit?: number): Promise<Visit | undefined> {
  if (limit !== undefined) return seen(await look(connection, url, { method: 'GET', limit }), true);
  const head = await look(connection, url, { method: 'HEAD' });
  if (head && !headless.has(head.answer.status)) return seen(head, false);
  return seen(await look(connection, url, { method: 'GET', limit: somePage }), false);
}

/** Once: what does not come is asked for by a later run. */
function look(
  connection: Connection,
  url: string,
  request: Pick<HttpRequest, 'method' | 'limit'>,
): Promise<Followed | undefined> {
  return followOnSite(connection, url, async (address) => {
    try {
      return await connection.http.send({ ...request, ...asReader, url: address });
    } catch (error) {
      if (error instanceof LostAnswer) return undefined;
      throw error;
    }
  });
}

function seen(last: Followed | undefined, withPage: boolean): Visit | undefined {
  if (last === undefined) return undefined;
  const { url, answer } = last;
  if (gone.has(answer.status)) return { kind: 'gone' };
  if (answer.status !== 200) return undefined;
  return { kind: 'there', url, ...(withPage && { page: answer.body }) };
}
