import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { identifySite } from '../../src/index.js';
import { settingsSchema } from '../../src/disk/settings-schema.js';
import { startFaultyProxy } from '../support/faulty-proxy.js';
import { waitingRun } from '../support/waiting-run.js';
import { startWordPressCom } from '../support/wordpress-com.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

const authorize = /^http\S+authorize-application\.php\?/;
let wordPress: TestWordPress;
let home: string;

beforeAll(async () => {
  wordPress = await startWordPress();
}, 120_000);

afterAll(() => wordPress?.stop());

beforeEach(async () => {
  home = await temporaryFolder();
});

const file = (name = '.env'): Promise<string> => readFile(path.join(home, name), 'utf8');

/** A person at a terminal without a browser, who pastes what the page on another machine shows. */
function pasting(address: string, words: readonly string[] = []): Promise<CapturedRun> {
  return capturedRun(['init', ...words], {
    cwd: home,
    columns: 100,
    env: { BROWSER: 'none', NO_COLOR: '1' },
    answers: [
      ['Address of the site', `${address}\r`],
      ['Your user name there', 'admin\r'],
      ['(not shown here)', `${wordPress.applicationPassword}\r`],
    ],
  });
}

describe('init', () => {
  test.each([
    ['a post', '/hello-world/'],
    ['wp-admin', '/wp-admin/edit.php?post_type=page'],
    ['the login page', '/wp-login.php?redirect_to=x'],
    ['a page that is not there', '/2026/01/05/nothing/?utm=1#top'],
  ])('takes the address of %s for the site', async (_, page) => {
    const { code, out, err } = await pasting(wordPress.url.replace('http://', '') + page);
    expect(code, err).toBe(0);
    expect(await file()).toContain(`WP_URL=${wordPress.url}\n`);
    expect(out).toContain('Next: galley pull');
    expect(out + err).not.toContain(wordPress.applicationPassword);
  });

  test('with a browser takes its answer, and nothing has to be typed', async () => {
    const init = waitingRun(['init', '--url', wordPress.url], {
      cwd: home,
      env: { BROWSER: 'true' },
      terminal: true,
    });
    const page = await init.page(authorize);
    const answer = new URL(page.searchParams.get('success_url')!);
    answer.searchParams.set('user_login', 'admin');
    answer.searchParams.set('password', wordPress.applicationPassword);
    expect((await fetch(answer)).status).toBe(200);
    expect(await init.code, init.said()).toBe(0);
    expect((await stat(path.join(home, '.env'))).mode & 0o777).toBe(0o600);
    expect(init.said()).not.toContain(wordPress.applicationPassword);
  });

  test('Enter, instead of the answer, leads to the pasted password', async () => {
    const init = waitingRun(['init', '--url', wordPress.url], {
      cwd: home,
      env: { BROWSER: 'true' },
      terminal: true,
    });
    await init.type('Enter to paste the password', '\r');
    await init.type('Your user name there', 'admin\r');
    await init.type('(not shown here)', `${wordPress.applicationPassword}\r`);
    expect(await init.code, init.said()).toBe(0);
    expect(await file()).toContain('WP_USERNAME=admin');
  });

  test('may be left with Ctrl-C while it waits, and then wrote nothing', async () => {
    const init = waitingRun(['init', '--url', wordPress.url], {
      cwd: home,
      env: { BROWSER: 'true' },
      terminal: true,
    });
    await init.type('Enter to paste the password', '\u0003');
    expect(await init.code).toBe(130);
    expect(await readdir(home)).toEqual([]);
  });

  test('keeps every other line of .env as it stands', async () => {
    const before = `# my blog\nexport OTHER="two words" # why\n\nWP_USERNAME='ada' # old\nWP_TOKEN=old-token\r\nDRAFTS_DIR=texts\n`;
    await writeFile(path.join(home, '.env'), before);
    expect((await pasting(wordPress.url)).code).toBe(0);
    const after = await file();
    expect(after).toContain(
      `# my blog\nexport OTHER="two words" # why\n\nWP_USERNAME=admin # old\nWP_TOKEN=\r\n`,
    );
    expect(after).toContain('DRAFTS_DIR=texts\n');
    expect((await stat(path.join(home, '.env'))).mode & 0o777).toBe(0o600);
    expect((await capturedRun(['pull'], { cwd: home })).code).toBe(0);
  });

  test('lays a galley.yaml in which every setting stands as a comment, and leaves one alone that is there', async () => {
    expect((await pasting(wordPress.url)).out).toContain('Wrote galley.yaml');
    const template = await file('galley.yaml');
    expect(parse(template)).toBeNull();
    const open = template.replaceAll(/^# \S.*$/gm, '').replaceAll(/^#/gm, '');
    expect(Object.keys(settingsSchema.parse(parse(open)))).toEqual(Object.keys(settingsSchema.shape));
    for (const { description } of Object.values(settingsSchema.shape))
      expect(template).toContain(`# ${description}`);
    expect((await capturedRun(['pull'], { cwd: home })).code).toBe(0);
    await writeFile(path.join(home, 'galley.yaml'), 'drafts: texts\n');
    expect((await pasting(wordPress.url)).out).not.toContain('galley.yaml');
    expect(await file('galley.yaml')).toBe('drafts: texts\n');
  });

  test('connects a named site, and puts the password where GALLEY_CREDENTIALS says', async () => {
    await mkdir(path.join(home, '.git'));
    await writeFile(path.join(home, '.env.staging'), 'GALLEY_CREDENTIALS=secrets\n');
    expect((await pasting(wordPress.url, ['--site', 'staging'])).code).toBe(0);
    expect(await file('.env.staging')).not.toContain('WP_APP_PASSWORD');
    expect(await file('secrets')).toContain('WP_APP_PASSWORD=');
    expect(await file('.gitignore')).toContain('secrets');
    expect((await stat(path.join(home, 'secrets'))).mode & 0o777).toBe(0o600);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('takes a header of the person instead of a password, and does not write it', async () => {
    const pair = Buffer.from(`admin:${wordPress.applicationPassword}`).toString('base64');
    const env = { WP_AUTH_HEADER: `Authorization: Basic ${pair}` };
    const { code, out } = await capturedRun(['init', '--url', wordPress.url], { cwd: home, env });
    expect(code, out).toBe(0);
    expect(await file()).toBe(`WP_URL=${wordPress.url}\n`);
    expect((await capturedRun(['pull'], { cwd: home, env })).code).toBe(0);
    expect((await capturedRun(['login', '--url', wordPress.url], { cwd: home, env })).code).toBe(2);
  });

  test('asks for name and password where a site shows strangers nothing', async () => {
    await wordPress.addPlugin(
      'closed',
      `<?php add_filter('rest_authentication_errors', fn($e) => $e ?: (is_user_logged_in() ? $e : new WP_Error('rest_not_logged_in', 'No.', ['status' => 401])));`,
    );
    const { code, err } = await capturedRun(['init', '--url', wordPress.url], {
      cwd: home,
      columns: 80,
      env: { BROWSER: 'none' },
      answers: [
        ['User name', 'admin\r'],
        ['Application password (not shown)', `${wordPress.applicationPassword}\r`],
      ],
    });
    await wordPress.removePlugin('closed');
    expect(code, err).toBe(0);
  });
});

describe('a site that Jetpack connects to WordPress.com', () => {
  test('is asked itself first, and through WordPress.com only where that fails', async () => {
    const there = await startWordPressCom(wordPress, { jetpack: true });
    const wall = await startFaultyProxy(wordPress.url, {
      decide: ({ route }) => (route === undefined ? undefined : { kind: 'status', status: 403 }),
    });
    try {
      const own = await identifySite({ url: wordPress.url, wordPressCom: there.api });
      expect(own).toMatchObject({ kind: 'own', url: wordPress.url, page: { answersLoopback: true } });
      expect(there.requests()).toEqual([]);
      expect(await identifySite({ url: there.blog, wordPressCom: there.api })).toEqual({
        kind: 'wordpress.com',
        url: there.blog,
        instead: expect.stringContaining('There is no WordPress at') as string,
      });
      const unknown = identifySite({ url: wall.url, wordPressCom: there.api });
      await expect(unknown).rejects.toThrow(expect.objectContaining({ code: 'site-unreachable' }) as Error);
    } finally {
      await wall.stop();
      await there.stop();
    }
  });
});
