import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';
import { PassThrough } from 'node:stream';
import { runCli } from '../../src/cli/run-cli.js';

vi.setConfig({ testTimeout: 120_000 });

const browserPath = '/usr/bin/chromium';
let wordPress: TestWordPress;
let home: string;

beforeAll(async () => {
  wordPress = await startWordPress();
}, 120_000);

afterAll(() => wordPress?.stop());

beforeEach(async () => {
  home = await temporaryFolder();
});

/** Starts a login; what it prints, the address of the site's page, and how it ends. */
function loggingIn() {
  let err = '';
  let out = '';
  const stop = new AbortController();
  const code = runCli({
    words: ['login', '--url', wordPress.url],
    cwd: home,
    env: { BROWSER: 'none' },
    input: new PassThrough(),
    out: { write: (text: string) => void (out += text) },
    err: { write: (text: string) => void (err += text) },
    signal: stop.signal,
  });
  const page = () =>
    vi.waitFor(
      () => {
        const found = /^http\S+authorize-application\.php\S+$/m.exec(err)?.[0];
        expect(found).toBeDefined();
        return new URL(found!);
      },
      { timeout: 30_000 },
    );
  return { code, page, said: () => out + err, stop };
}

/** A person at the site's own page: signs in to wp-admin, then approves or rejects. */
async function inTheBrowser(address: string, button: '#approve' | '#reject'): Promise<string> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.goto(address, { timeout: 60_000 });
    await tab.fill('#user_login', wordPress.username);
    await tab.fill('#user_pass', wordPress.password);
    await tab.click('#wp-submit');
    await tab.waitForSelector(button, { timeout: 60_000 });
    await tab.click(button);
    await tab.waitForURL(/^http:\/\/127\.0\.0\.1:\d+\/$/, { timeout: 60_000 });
    return await tab.innerText('body');
  } finally {
    await browser.close();
  }
}

const env = (): Promise<string> => readFile(path.join(home, '.env'), 'utf8');

describe.skipIf(!existsSync(browserPath))('galley login with Chromium', () => {
  test('gets its password from the site, keeps it with mode 600, and logout revokes it', async () => {
    const login = loggingIn();
    expect(await inTheBrowser((await login.page()).href, '#approve')).toContain('close this window');
    expect(await login.code).toBe(0);
    expect((await stat(path.join(home, '.env'))).mode & 0o777).toBe(0o600);
    const password = /^WP_APP_PASSWORD='?([^'\n]+)/m.exec(await env())![1]!;
    expect(login.said()).not.toContain(password);
    expect((await capturedRun(['pull'], { cwd: home })).code).toBe(0);

    const before = await wordPress.php(
      `echo count(WP_Application_Passwords::get_user_application_passwords(1));`,
    );
    expect(await capturedRun(['logout'], { cwd: home })).toMatchObject({ code: 0, err: '' });
    const after = await wordPress.php(
      `echo count(WP_Application_Passwords::get_user_application_passwords(1));`,
    );
    expect(Number(after)).toBe(Number(before) - 1);
    expect(await env()).toMatch(/^WP_APP_PASSWORD=$/m);
    expect((await capturedRun(['status'], { cwd: home })).code).toBe(2);
  });

  test('writes nothing when the person says no', async () => {
    const login = loggingIn();
    await inTheBrowser((await login.page()).href, '#reject');
    expect(await login.code).toBe(130);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });
});

describe('galley login', () => {
  test('takes no answer without the secret word of this login, and none that does not sign in', async () => {
    const login = loggingIn();
    const answerTo = new URL((await login.page()).searchParams.get('success_url')!);
    const stranger = new URL('/?user_login=admin&password=planted', answerTo);
    expect((await fetch(stranger)).status).toBe(404);
    answerTo.searchParams.set('user_login', 'admin');
    answerTo.searchParams.set('password', 'wrong wrong wrong');
    expect((await fetch(answerTo)).status).toBe(200);
    expect(await login.code).toBe(5);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('takes the password that the page shows where it is pasted', async () => {
    const { code, err } = await capturedRun(['login', '--paste', '--url', wordPress.url], {
      cwd: home,
      env: { BROWSER: 'none' },
      answers: [
        ['Your user name there', 'admin\r'],
        ['(not shown here)', `${wordPress.applicationPassword}\r`],
      ],
    });
    expect(code).toBe(0);
    expect(err).not.toContain('success_url');
    expect(err).not.toContain(wordPress.applicationPassword);
    expect(await env()).toContain('WP_USERNAME=admin');
  });

  test('says that a site takes no application passwords', async () => {
    await wordPress.addPlugin(
      'off',
      `<?php add_filter('wp_is_application_passwords_available', '__return_false');`,
    );
    const { code, err } = await capturedRun(['login', '--url', wordPress.url], { cwd: home });
    expect(code).toBe(5);
    expect(err).toContain('takes no application passwords');
    await wordPress.removePlugin('off');
  });
});
