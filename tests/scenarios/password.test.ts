import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../support/faulty-proxy/fault.js';
import { always } from '../support/faulty-proxy/misbehaviour.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 180_000 });

let wordPress: TestWordPress;
let proxy: FaultyProxy;
let home: string;

beforeAll(async () => {
  wordPress = await startWordPress();
  proxy = await startFaultyProxy(wordPress.url);
}, 120_000);

afterAll(async () => {
  await proxy?.stop();
  await wordPress?.stop();
});

beforeEach(async () => {
  proxy.misbehave();
  home = await temporaryFolder();
  await mkdir(path.join(home, 'drafts'));
  const { username, applicationPassword } = wordPress;
  const env = `WP_URL=${proxy.url}\nWP_USERNAME=${username}\nWP_APP_PASSWORD='${applicationPassword}'\n`;
  await writeFile(path.join(home, '.env'), env, { mode: 0o600 });
  await writeFile(
    path.join(home, 'drafts/one.md'),
    '---\ntitle: One\nslug: one\nstatus: draft\n---\n\nText.\n',
  );
});

/** The password in every form in which it travels or is typed. */
function forms(): readonly string[] {
  const { username, applicationPassword: password } = wordPress;
  const plain = password.replaceAll(' ', '');
  const pairs = [password, plain].map((word) => Buffer.from(`${username}:${word}`).toString('base64'));
  return [password, plain, encodeURIComponent(password), ...pairs];
}

/** All that a command line says, of every request that it makes, too. */
async function said(words: readonly string[]): Promise<string> {
  const around = { cwd: home, env: { HOME: home, PATH: '/usr/bin:/bin' } };
  const { out, err } = await capturedRun([...words, '--verbose', '--json'], around);
  return out + err;
}

/** Every file below a folder but `.env`, by name. */
async function written(): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== '.env');
  const texts = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [file, await readFile(file, 'latin1')] as const;
  });
  return new Map(await Promise.all(texts));
}

function expectNoPassword(text: string, where: string): void {
  for (const form of forms()) expect({ where, leaks: text.includes(form) }).toEqual({ where, leaks: false });
}

const commands: readonly (readonly string[])[] = [
  ['status'],
  ['diff'],
  ['sync'],
  ['push'],
  ['pull', '--full'],
  ['doctor'],
  ['terms', 'list'],
  ['series', 'list'],
  ['links'],
  ['media', 'unused'],
  ['history', 'drafts/one.md'],
  ['publish', 'drafts/one.md'],
  ['open', 'drafts/one.md', '--print'],
  ...['systemd', 'cron', 'launchd', 'windows', 'github-actions', 'kubernetes', 'status'].map((kind) => [
    'schedule',
    kind,
  ]),
];

describe('the password', () => {
  test('is in nothing that a command prints, and in no file but .env', async () => {
    expect(await readFile(path.join(home, '.env'), 'utf8')).toContain(forms()[0]);
    for (const words of commands) expectNoPassword(await said(words), words.join(' '));
    for (const [file, text] of await written()) expectNoPassword(text, file);
  });

  const faults: readonly (readonly [string, Fault])[] = [
    ['a server error', { kind: 'status', status: 500, code: 'internal_server_error' }],
    ['a page of HTML', { kind: 'html' }],
    ['a refused sign-in', { kind: 'strip', header: 'authorization' }],
    ['a redirect to another host', { kind: 'redirect', origin: 'http://127.0.0.2:9', status: 302 }],
  ];
  test.each(faults)('is in nothing that is said of %s', async (_name, fault) => {
    await said(['status']);
    const signedIn = (request: { headers: Readonly<Record<string, string>> }): boolean =>
      request.headers['authorization'] !== undefined;
    proxy.misbehave(always(fault, signedIn));
    expectNoPassword(await said(['status']), 'status');
    const env = { HOME: home, GALLEY_SCHEDULED: '15m' };
    const { out, err } = await capturedRun(['sync'], { cwd: home, env });
    expectNoPassword(out + err, 'a scheduled run');
    for (const [file, text] of await written()) expectNoPassword(text, file);
  });
});
