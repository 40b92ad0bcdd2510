import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { buildGalley, type BuiltGalley } from '../support/built-galley.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import { selfSignedCertificate, type Certificate } from '../support/self-signed-certificate.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

let galley: BuiltGalley;
let wordPress: TestWordPress;
let certificate: Certificate;
let secure: FaultyProxy;

beforeAll(async () => {
  galley = await buildGalley();
  wordPress = await startWordPress();
  certificate = await selfSignedCertificate();
  secure = await startFaultyProxy(wordPress.url, { certificate });
}, 120_000);

afterAll(async () => {
  galley?.remove();
  await secure?.stop();
  await wordPress?.stop();
});

/** A process of its own: Node reads both variables when it starts. */
async function status(env: Readonly<Record<string, string>>) {
  const cwd = await temporaryFolder();
  await mkdir(path.join(cwd, 'drafts'));
  const ca = path.join(cwd, 'ca.pem');
  await writeFile(ca, certificate.cert);
  const signIn = { WP_URL: secure.url, WP_USERNAME: 'admin', WP_APP_PASSWORD: wordPress.applicationPassword };
  const all = { PATH: process.env['PATH'], ...signIn, ...env };
  if (env['NODE_EXTRA_CA_CERTS'] !== undefined) Object.assign(all, { NODE_EXTRA_CA_CERTS: ca });
  return new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [galley.main, 'status'], { cwd, env: all }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    );
  });
}

/** A proxy that only tunnels; it sees host and port and nothing of what goes through. */
async function tunnel() {
  const asked: string[] = [];
  const server: Server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connect', (request, client) => {
    asked.push(request.url ?? '');
    const [host, port] = (request.url ?? '').split(':');
    const site = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      site.pipe(client).pipe(site);
    });
    site.on('error', () => client.destroy());
    client.on('error', () => site.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test("a certificate of one's own is refused with the way to name it, and taken with NODE_EXTRA_CA_CERTS", async () => {
  const refused = await status({});
  expect(refused.code).toBe(5);
  expect(refused.err).toContain('NODE_EXTRA_CA_CERTS');
  expect(await status({ NODE_EXTRA_CA_CERTS: 'given' })).toMatchObject({ code: 0 });
});

test('HTTPS_PROXY carries every request, closed to the proxy itself', async () => {
  const { url, asked } = await tunnel();
  expect(await status({ NODE_EXTRA_CA_CERTS: 'given', HTTPS_PROXY: url })).toMatchObject({ code: 0 });
  expect(new Set(asked)).toEqual(new Set([new URL(secure.url).host]));
});
