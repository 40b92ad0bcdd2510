import { Agent, request } from 'node:http';
import type { EmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';

/** Requests with nothing around them: node:http over kept-alive connections, the body as it came. */
export interface BareClient {
  /** `address` is whole, or begins below `/wp-json/`. Throws on a status of 400 and above. */
  readonly send: (method: string, address: string, body?: unknown) => Promise<Buffer>;
  readonly end: () => void;
}

/** A client that is signed in, with at most `width` connections. */
export function bareClient(site: EmbeddedWordPress, width: number): BareClient {
  const agent = new Agent({ keepAlive: true, maxSockets: width });
  const word = Buffer.from(`${site.username}:${site.applicationPassword}`).toString('base64');
  const send: BareClient['send'] = (method, address, body) =>
    new Promise((resolve, reject) => {
      const url = new URL(address, `${site.url}/wp-json/`);
      const headers = {
        Authorization: `Basic ${word}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      };
      const outgoing = request(url, { method, agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject).once('end', () => {
          const all = Buffer.concat(chunks);
          if ((answer.statusCode ?? 500) < 400) resolve(all);
          else
            reject(new Error(`${method} ${url.href}: ${answer.statusCode} ${all.toString().slice(0, 200)}`));
        });
      });
      outgoing.once('error', reject);
      outgoing.end(body === undefined ? undefined : JSON.stringify(body));
    });
  return { send, end: () => agent.destroy() };
}

/** Does the work on every item, `width` at a time. */
export async function side<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = [...items];
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
