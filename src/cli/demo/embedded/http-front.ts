import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PhpRequest, PhpResponse } from './php-wasm.js';

/** Larger than any upload that PHP is set to take; what is larger still is refused before it fills the memory. */
const largestBody = 64 * 1024 * 1024;

export type HttpFront = {
  readonly url: string;
  /** Closes every connection; resolves when the port is free. */
  close(): Promise<void>;
};

/**
 * An HTTP server on 127.0.0.1 that hands each request on and sends back what it gets. Every header passes in both
 * directions; an exception becomes a 500 with its message.
 */
export async function httpFront(
  port: number,
  answer: (request: PhpRequest) => Promise<PhpResponse>,
): Promise<HttpFront> {
  const server = createServer((request, response) => {
    serve({ request, response }, answer).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  // A request that comes just as its idle connection is closed is lost; here they stay open until the end.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${bound}`, close: () => close(server) };
}

async function serve(
  { request, response }: { readonly request: IncomingMessage; readonly response: ServerResponse },
  answer: (request: PhpRequest) => Promise<PhpResponse>,
): Promise<void> {
  const body = await readBody(request);
  if (!body) {
    response.writeHead(413, { connection: 'close' }).end();
    return;
  }
  const answered = await answer({
    method: request.method ?? 'GET',
    url: request.url ?? '/',
    headers: singleHeaders(request),
    ...(body.length > 0 && { body }),
  });
  response.writeHead(answered.httpStatusCode, {
    ...(answered.headers as Record<string, string[]>),
    'content-length': String(answered.bytes.length),
  });
  response.end(answered.bytes);
}

async function readBody(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function singleHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
