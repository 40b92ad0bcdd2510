import { SiteUnreachable } from '../model/errors.js';
import type { Connection } from './connection.js';
import { followOnSite } from './follow-on-site.js';
import type { HttpAnswer } from './http.js';
import { LostAnswer } from './http.js';
import type { Again } from './repeat.js';
import { passing, repeat } from './repeat.js';

/**
 * The bytes behind an address of the site's own, without the password unless it is the very origin that has it.
 * Undefined when there are none, when they are more than `limit`, or when another host holds them. What breaks off is
 * asked for again; throws SiteUnreachable when it breaks off every time, for then nobody knows what is there.
 */
export async function download(
  connection: Connection,
  url: string,
  limit: number,
): Promise<Uint8Array | undefined> {
  const last = await followOnSite(connection, url, (address) => whole(connection, address, limit));
  return last?.answer.status === 200 ? last.answer.body : undefined;
}

async function whole(
  { http, pace }: Connection,
  url: string,
  limit: number,
): Promise<HttpAnswer | undefined> {
  const request = { method: 'GET', url, limit, headers: { Accept: '*/*' } } as const;
  const answer = await repeat(() => http.send(request).catch(asValue), mayPass, pace);
  if (!mayPass(answer)) return answer instanceof LostAnswer ? undefined : answer;
  const why = answer instanceof LostAnswer ? answer.message : `HTTP status ${answer.status}`;
  throw new SiteUnreachable(`${url} did not come whole: ${why}`, 'Run again: what came stays.');
}

function asValue(error: unknown): LostAnswer {
  if (error instanceof LostAnswer) return error;
  throw error;
}

function mayPass(answer: HttpAnswer | LostAnswer): Again | false {
  if (answer instanceof LostAnswer) return answer.code === 'ERR_TOO_LARGE' ? false : {};
  return passing.has(answer.status) && { retryAfter: answer.headers['retry-after'] };
}
