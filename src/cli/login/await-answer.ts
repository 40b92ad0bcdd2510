import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../usage-error.js';

/** A port of this machine that waits for one answer through the browser. */
export interface AnswerPort<Answer> {
  /** The address to which the browser has to be sent, without the secret word. */
  readonly url: string;
  /** The secret word of this login; an answer without it (`state`) is none. */
  readonly state: string;
  readonly answer: Promise<Answer>;
  close(): void;
}

/** What an answer is: read from the parameters, which came with the secret word or without. Undefined: none. */
export type ReadAnswer<Answer> = (parameters: URLSearchParams, isOurs: boolean) => Answer | undefined;

/** Opens a port of this machine, a free one when none is given, for one answer. */
export async function awaitAnswer<Answer>(
  read: ReadAnswer<Answer>,
  at = new URL('http://127.0.0.1:0/'),
): Promise<AnswerPort<Answer>> {
  const state = randomBytes(24).toString('hex');
  let settle: (answer: Answer) => void = () => undefined;
  const answer = new Promise<Answer>((resolve) => (settle = resolve));
  const servers = await listen(at, (request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const heard = read(searchParams, isSame(searchParams.get('state') ?? '', state));
    reply(response, heard !== undefined);
    if (heard !== undefined) settle(heard);
  });
  const { port } = servers[0]!.address() as AddressInfo;
  const close = (): void => {
    for (const server of servers) {
      server.close();
      server.closeIdleConnections();
    }
  };
  return { url: at.port === '0' ? `http://127.0.0.1:${port}/` : at.href, state, answer, close };
}

/** The password leaves the address bar, and with it the history of the browser. */
const done = `<!doctype html><meta charset="utf-8"><title>Galley</title><script>history.replaceState(null, '', '/')</script>
<p style="font: 1.2rem sans-serif; margin: 4rem">Galley has what it needs. You can close this window.</p>`;

function reply(response: ServerResponse, heard: boolean): void {
  response.writeHead(heard ? 200 : 404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(heard ? done : '');
}

function isSame(given: string, wanted: string): boolean {
  return given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
}

/** A browser takes `localhost` for either kind of address: no other program may hold one of the two. */
async function listen(at: URL, serve: RequestListener): Promise<readonly Server[]> {
  const hosts = at.hostname === 'localhost' ? ['127.0.0.1', '::1'] : [at.hostname.replace(/^\[|\]$/g, '')];
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(serve);
    const failed = await tryToListen(server, Number(at.port), host);
    if (failed === undefined) servers.push(server);
    else if (servers.length === 0 || failed === 'EADDRINUSE') {
      for (const open of servers) open.close();
      throw inUse(at);
    }
  }
  return servers;
}

function tryToListen(server: Server, port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'EUNKNOWN'));
    server.listen(port, host, () => resolve(undefined));
  });
}

function inUse({ host }: URL): UsageError {
  return new UsageError(`${host} is in use or cannot be opened on this machine.`, {
    code: 'port-in-use',
    hint: 'End the program that holds it (another galley login?), or register another redirect address and set WPCOM_REDIRECT to it.',
  });
}
