import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands behind one path of the page's server. */
export interface Served {
  readonly type: string;
  readonly bytes: string | Uint8Array;
}

/** A page that is served on this machine only. */
export interface PageServer {
  /** Of the page. */
  readonly address: string;
  /** Settles when the server has been idle for too long. */
  readonly idle: Promise<void>;
  close(): void;
}

/** After so many milliseconds in which nobody asked for anything it ends by itself. */
const patience = 60 * 60_000;

/**
 * Nothing in the page runs: no scripts, no forms, no frames, and an origin of its own (`sandbox`), so that what a draft
 * or a site brought along reaches neither other pages nor other programs of this machine.
 */
const policy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' http: https: data:; " +
  "media-src 'self' http: https: data:; font-src http: https: data:; base-uri 'none'; form-action 'none'; " +
  "frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * Serves on a free port of 127.0.0.1, below a secret word that only the one who was told the address knows; `serve` is
 * asked for paths without it. Requests under another host name (DNS rebinding) and all but GET are refused.
 */
export async function servePage(
  start: string,
  serve: (path: string) => Promise<Served | undefined>,
): Promise<PageServer> {
  const secret = `/${randomBytes(16).toString('base64url')}/`;
  let wake = (): void => undefined;
  const server = createServer((request, response) => {
    wake();
    void respond(request, response, async (path) =>
      path.startsWith(secret) ? serve(path.slice(secret.length)) : undefined,
    );
  });
  const idle = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience).unref();
    wake = () => void timer.refresh();
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}${secret}${start.split('/').map(encodeURIComponent).join('/')}`;
  return { address, idle, close: () => void server.close().closeAllConnections() };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  serve: (path: string) => Promise<Served | undefined>,
): Promise<void> {
  const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff', ...notKept };
  try {
    const path = askedFor(request);
    const found = path === undefined ? undefined : await serve(path);
    response.writeHead(found ? 200 : 404, { ...headers, 'Content-Type': found?.type ?? 'text/plain' });
    response.end(request.method === 'HEAD' ? '' : (found?.bytes ?? ''));
  } catch (error) {
    response.writeHead(500, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(error instanceof Error ? error.message : String(error));
  }
}

const notKept = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' };

function askedFor({ method, url = '/', headers, socket }: IncomingMessage): string | undefined {
  if (headers.host !== `127.0.0.1:${socket.localPort}`) return undefined;
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

async function listen(server: Server): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
}
