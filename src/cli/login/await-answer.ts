import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the site's page sends back through the browser. */
export interface LoginAnswer {
  readonly username: string;
  readonly appPassword: string;
}

/** A port of this machine that waits for the answer, 'rejected' when the person said no. */
export interface AnswerPort {
  /** The address to which the site's page sends the browser. */
  readonly url: string;
  readonly answer: Promise<LoginAnswer | 'rejected'>;
  close(): void;
}

/** Opens a port on 127.0.0.1 for one answer; only one that carries the secret word of this login counts. */
export async function awaitAnswer(): Promise<AnswerPort> {
  const state = randomBytes(24).toString('hex');
  let settle: (answer: LoginAnswer | 'rejected') => void = () => undefined;
  const answer = new Promise<LoginAnswer | 'rejected'>((resolve) => (settle = resolve));
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const heard = isSame(searchParams.get('state') ?? '', state) ? read(searchParams) : undefined;
    reply(response, heard);
    if (heard) settle(heard);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/?state=${state}`,
    answer,
    close: () => {
      server.close();
      server.closeIdleConnections();
    },
  };
}

function read(parameters: URLSearchParams): LoginAnswer | 'rejected' | undefined {
  if (parameters.get('success') === 'false') return 'rejected';
  const username = parameters.get('user_login');
  const appPassword = parameters.get('password');
  return username && appPassword ? { username, appPassword } : undefined;
}

/** The password leaves the address bar, and with it the history of the browser. */
const done = `<!doctype html><meta charset="utf-8"><title>Galley</title><script>history.replaceState(null, '', '/')</script>
<p style="font: 1.2rem sans-serif; margin: 4rem">Galley has what it needs. You can close this window.</p>`;

function reply(response: ServerResponse, heard: LoginAnswer | 'rejected' | undefined): void {
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

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
}
