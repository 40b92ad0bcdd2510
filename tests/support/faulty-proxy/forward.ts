import { request as httpRequest, type Agent } from 'node:http';
import { translate, type Origins } from './translate.js';
import type { ProxiedRequest } from './fault.js';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
};

/** Headers that belong to one connection, not to the message; and no compression, so that the text can be read. */
const hopByHop = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'host',
  'keep-alive',
  'transfer-encoding',
]);

export type Forwarding = { readonly agent: Agent; readonly origins: Origins };

/** Has the site answer a request; its own address is written as the proxy's, in both directions. */
export async function forward(
  { agent, origins }: Forwarding,
  request: Pick<ProxiedRequest, 'method' | 'path' | 'headers' | 'body'>,
): Promise<Answer> {
  const toSite = { from: origins.proxy, to: origins.site };
  const toClient = { from: origins.site, to: origins.proxy };
  const body = translate(request.body, request.headers['content-type'], toSite);
  const sent = { ...withoutHopByHop(request.headers), 'content-length': String(body.length) };
  const path = translate(Buffer.from(request.path), 'text/plain', toSite).toString();
  const answer = await ask(agent, {
    origin: origins.site,
    method: request.method,
    path,
    headers: sent,
    body,
  });
  const type = answer.headers['content-type'];
  return {
    status: answer.status,
    headers: Object.fromEntries(
      Object.entries(withoutHopByHop(answer.headers)).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.map((one) => inHeader(one, toClient)) : inHeader(value, toClient),
      ]),
    ),
    body: translate(answer.body, Array.isArray(type) ? type[0] : type, toClient),
  };
}

function inHeader(value: string, direction: { from: string; to: string }): string {
  return translate(Buffer.from(value, 'latin1'), 'text/plain', direction).toString('latin1');
}

function withoutHopByHop<Value>(headers: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.has(name)));
}

type Sent = {
  readonly origin: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

function ask(agent: Agent, { origin, method, path, headers, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const asked = httpRequest({ agent, host: hostname, port, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Answer['headers'],
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.once('error', reject);
    asked.end(body);
  });
}
