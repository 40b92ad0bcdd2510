import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { TestProject } from 'vitest/node';
import { forkSite, type ForkedSite } from './fork-site.js';
import type { LentSite } from './lent-site.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files borrow a WordPress: `borrow-wordpress.ts`. */
    wordpressPool: string;
  }
}

/**
 * Lends embedded WordPresses to the test files of a run. One is started when none is idle, so a run that needs none
 * starts none, and a file that needs two at once waits for nobody. They end with the run.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: Promise<ForkedSite>[] = [];
  const idle: LentSite[] = [];
  const lend = async (): Promise<LentSite> => {
    const before = idle.pop();
    if (before) return before;
    const starting = forkSite();
    started.push(starting);
    return (await starting).site;
  };
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { back } = (await json(request)) as { back?: LentSite };
    if (back) idle.push(back);
    response.end(JSON.stringify(back ?? (await lend())));
  };
  const server = createServer((request, response) => {
    serve(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('wordpressPool', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    await Promise.all(started.map((site) => site.then(({ stop }) => stop()).catch(() => undefined)));
  };
}
