import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { completeCommand } from '../../src/cli/completion/complete-command.js';
import { buildGalley, type BuiltGalley } from '../support/built-galley.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

const root = path.resolve(import.meta.dirname, '../..');
let built: BuiltGalley;

beforeAll(async () => {
  built = await buildGalley();
});

afterAll(() => built?.remove());

test('the version is said before anything is loaded', async () => {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const child = galley(['--version'], root);
  expect(await ended(child)).toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  const imports = readFileSync(path.join(root, 'src/cli/main.ts'), 'utf8').match(/^import .*$/gm);
  expect(imports).toEqual(["import { version } from './version.js';"]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends it with exit code %i, at once while nothing is being written', async (signal, code) => {
  const { folder, asked } = await silentSite();
  const child = galley(['push'], folder);
  await asked;
  const start = performance.now();
  child.kill(signal);
  expect(await ended(child)).toMatchObject({ code, out: '' });
  expect(performance.now() - start).toBeLessThan(5000);
});

test.runIf(process.platform === 'linux')('the password is not in the list of processes', async () => {
  const { folder, asked } = await silentSite();
  const child = galley(['push'], folder);
  await asked;
  const command = readFileSync(`/proc/${child.pid}/cmdline`, 'utf8');
  const environment = readFileSync(`/proc/${child.pid}/environ`, 'utf8');
  child.kill('SIGKILL');
  await ended(child);
  expect(command).toContain('push');
  expect(command + environment).not.toContain('open sesame');
});

test('the scripts of the shells are answered with words, and what they are about', async () => {
  const child = galley([completeCommand, '--json', '=pus'], root);
  expect(await ended(child)).toEqual({ code: 0, out: 'push\tbring drafts to the site\n', err: '' });
});

test('a reader that goes away is no failure', async () => {
  const child = galley(['--help'], root);
  child.stdout!.destroy();
  expect(await ended(child)).toMatchObject({ code: 0, err: '' });
});

/** A site that takes requests and never answers, and a folder that is signed in to it. */
async function silentSite(): Promise<{ folder: string; asked: Promise<unknown> }> {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const folder = await temporaryFolder();
  const env = `WP_URL=http://127.0.0.1:${port}\nWP_USERNAME=ada\nWP_APP_PASSWORD='open sesame'\n`;
  await writeFile(path.join(folder, '.env'), env, { mode: 0o600 });
  await mkdir(path.join(folder, 'drafts'));
  return { folder, asked: once(server, 'request') };
}

function galley(words: readonly string[], cwd: string): ChildProcess {
  const child = spawn(process.execPath, [built.main, ...words], {
    cwd,
    env: { PATH: '/usr/bin:/bin' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function ended(child: ChildProcess): Promise<{ code: number | null; out: string; err: string }> {
  const texts = { out: '', err: '' };
  child.stdout!.on('data', (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (texts.err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...texts };
}
