import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  return (await tryPort(0))!;
}

/**
 * A port that is free and stays so: the system gives none of that range to those who ask for any, so that no other test
 * gets it meanwhile.
 */
export async function ownPort(): Promise<number> {
  for (;;) {
    const port = await tryPort(20_000 + Math.floor(Math.random() * 12_000));
    if (port !== undefined) return port;
  }
}

/** Undefined where something listens on it. */
async function tryPort(wanted: number): Promise<number | undefined> {
  const server = createServer();
  const open = new Promise<number | undefined>((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(wanted, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  const port = await open;
  if (port !== undefined) await new Promise((resolve) => server.close(resolve));
  return port;
}
