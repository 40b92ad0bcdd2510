import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Stands for any host of plain http, as the proxy on the way to it; it has no https. */
async function plainHost(): Promise<IncomingMessage[]> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.end('<title>A blog</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  vi.stubEnv('http_proxy', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  vi.stubEnv('no_proxy', '');
  return seen;
}

const refused = { error: { code: 'address-refused' }, exitCode: 2 };

describe('a plain http address of another machine', () => {
  test('is exit code 2 in init: asked once, without the password, and nothing is written', async () => {
    const seen = await plainHost();
    const cwd = await temporaryFolder();
    const words = ['init', '--json', '--url', 'http://blog.example', '--username', 'ada'];
    const { code, out } = await capturedRun(words, { cwd, input: 'open sesame' });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject(refused);
    expect(out).toContain('WP_ALLOW_HTTP=1');
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    expect(await readdir(cwd)).toEqual([]);
  });

  test('is exit code 2 in every run, until WP_ALLOW_HTTP says otherwise', async () => {
    const seen = await plainHost();
    const cwd = await temporaryFolder();
    const signIn = 'WP_URL=http://blog.example\nWP_USERNAME=ada\nWP_APP_PASSWORD="open sesame"\n';
    await writeFile(path.join(cwd, '.env'), signIn, { mode: 0o600 });
    const { code, out } = await capturedRun(['sync', '--json'], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject(refused);
    expect(seen.filter(({ headers }) => headers.authorization)).toEqual([]);
    const allowed = await capturedRun(['sync', '--json'], { cwd, env: { WP_ALLOW_HTTP: '1' } });
    expect(allowed.code).toBe(5);
  });
});
