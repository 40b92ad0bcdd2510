import { Agent, createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { answerFaultily } from './faulty-proxy/answer-faultily.js';
import type { Decide, ProxiedRequest } from './faulty-proxy/fault.js';
import { forward } from './faulty-proxy/forward.js';
import { writesOf, type RecordedRequest, type Write } from './faulty-proxy/recorded-request.js';
import { restRoute } from './faulty-proxy/rest-route.js';
import type { Certificate } from './self-signed-certificate.js';

export type FaultyProxy = {
  /** The address to give to the client; the site's own address appears as this one in all it sees. */
  readonly url: string;
  /** Every request since the start or the last `forget`, in the order of arrival, once it is answered. */
  readonly requests: () => readonly RecordedRequest[];
  /** What WordPress was asked to write since then, batches taken apart. */
  readonly writes: () => readonly Write[];
  readonly forget: () => void;
  /** Another misbehaviour from now on; none lets everything through. */
  readonly misbehave: (decide?: Decide) => void;
  readonly stop: () => Promise<void>;
};

export type FaultyProxyOptions = {
  readonly decide?: Decide;
  readonly port?: number;
  /** Speaks https with this certificate. */
  readonly certificate?: Certificate;
};

/** An HTTP proxy on 127.0.0.1 before a WordPress, whose `decide` says what goes wrong with each request. */
export async function startFaultyProxy(
  target: string,
  options: FaultyProxyOptions = {},
): Promise<FaultyProxy> {
  let decide = options.decide;
  let arrived = 0;
  let recorded: RecordedRequest[] = [];
  const agent = new Agent({ keepAlive: true });
  const serve: RequestListener = (incoming, response) => {
    void (async () => {
      const request = await receive(incoming, ++arrived);
      const fault = decide?.(request);
      const into = recorded;
      const origins = { proxy: url, site: new URL(target).origin };
      const askSite = (asked: ProxiedRequest) => forward({ agent, origins }, asked);
      const outcome = await answerFaultily({ request, response, askSite }, fault);
      into.push({ ...request, fault, ...outcome });
    })().catch((error: unknown) => response.destroy(error as Error));
  };
  const { certificate } = options;
  const server = certificate ? createSecureServer(certificate, serve) : createServer(serve);
  // Only the faults that were asked for: an idle connection that is closed may lose a request too.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests: () => [...recorded].sort((one, other) => one.number - other.number),
    writes: () => writesOf([...recorded].sort((one, other) => one.number - other.number)),
    forget: () => (recorded = []),
    misbehave: (next) => (decide = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
}

async function receive(incoming: IncomingMessage, number: number): Promise<ProxiedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const path = incoming.url ?? '/';
  return {
    number,
    method: incoming.method ?? 'GET',
    path,
    ...restRoute(path),
    headers: incoming.headers as Record<string, string>,
    body: Buffer.concat(chunks),
  };
}
