import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ownPort } from '../support/free-port.js';
import { waitingRun, type WaitingRun } from '../support/waiting-run.js';
import { startWordPressCom, type WordPressCom } from '../support/wordpress-com.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 240_000 });

const clientSecret = 'S3cret-of-the-application-0123456789';
const authorize = /\/oauth2\/authorize\?/;
let wordPress: TestWordPress;
let there: WordPressCom;
let redirect: string;
let home: string;
/** Nothing listens there, but WordPress.com knows it. */
let foreign: string;

beforeAll(async () => {
  wordPress = await startWordPress();
  foreign = `127.0.0.1:${await ownPort()}`;
  redirect = `http://localhost:${await ownPort()}/`;
  const application = { clientId: '71103', clientSecret, redirect };
  there = await startWordPressCom(wordPress, {
    application,
    names: ['tidewater.wordpress.com'],
    foreign: [foreign],
  });
}, 120_000);

afterAll(async () => {
  await there?.stop();
  await wordPress?.stop();
});

beforeEach(async () => {
  await wordPress.reset();
  home = await temporaryFolder();
});

const registered = () => ({
  WPCOM_CLIENT_ID: '71103',
  WPCOM_CLIENT_SECRET: clientSecret,
  WPCOM_REDIRECT: redirect,
});
const around = (cwd = home) => ({ cwd, env: { WPCOM_API: there.api, NO_COLOR: '1' } });
const galley = (words: readonly string[], cwd = home): Promise<CapturedRun> =>
  capturedRun(words, around(cwd));
const env = (folder = home): Promise<string> => readFile(path.join(folder, '.env'), 'utf8');

/** Starts a command that waits for the browser. */
function waiting(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
  terminal = false,
): WaitingRun {
  const env = { WPCOM_API: there.api, BROWSER: 'none', ...variables };
  return waitingRun(words, { cwd: home, env, terminal });
}

/** A person at the page of WordPress.com; where the browser is sent then. */
async function press(page: URL, button: 'yes' | 'no'): Promise<string> {
  expect(await (await fetch(page)).text()).toContain('Approve');
  const answer = await fetch(page, {
    method: 'POST',
    body: new URLSearchParams({ [button]: '' }),
    redirect: 'manual',
  });
  expect(answer.status).toBe(302);
  return answer.headers.get('location')!;
}

describe('init on WordPress.com', () => {
  test('lets the person approve in the browser, gives the code for a token and keeps it with mode 600', async () => {
    const init = waiting(['init', '--url', `${there.blog}/2026/01/a-post/`], registered());
    const page = await init.page(authorize);
    expect(Object.fromEntries(page.searchParams)).toMatchObject({
      response_type: 'code',
      client_id: '71103',
      redirect_uri: redirect,
    });
    const back = await press(page, 'yes');
    const stranger = new URL(back);
    stranger.searchParams.set('state', 'x'.repeat(48));
    expect((await fetch(stranger)).status).toBe(404);
    expect(await (await fetch(back)).text()).toContain('close this window');
    expect(await init.code, init.said()).toBe(0);
    expect((await stat(path.join(home, '.env'))).mode & 0o777).toBe(0o600);
    const token = /^WP_TOKEN='?"?`?(tk#.{32}\^\$\(x\)'!&)/m.exec(await env())![1]!;
    expect(there.grants.holds(token)).toBe(true);
    const secrets = [token, clientSecret, new URL(back).searchParams.get('code')!];
    for (const secret of secrets) expect(init.said()).not.toContain(secret);
    expect(init.said()).toContain('Next: galley pull');
    expect(await galley(['pull'])).toMatchObject({ code: 0 });
    const exchange = there.requests().filter(({ pathname }) => pathname === '/oauth2/token');
    expect(exchange.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual(['POST /oauth2/token']);
    for (const { path: asked } of there.requests())
      for (const secret of secrets) expect(decodeURIComponent(asked)).not.toContain(secret);
  });

  test('keeps token and secret in the file of GALLEY_CREDENTIALS', async () => {
    await writeFile(path.join(home, '.env'), '# mine\nGALLEY_CREDENTIALS=secrets\n');
    const init = waiting(['init', '--url', there.blog], registered());
    await fetch(await press(await init.page(authorize), 'yes'));
    expect(await init.code, init.said()).toBe(0);
    const secrets = await readFile(path.join(home, 'secrets'), 'utf8');
    expect(secrets).toMatch(/^WP_TOKEN=/m);
    expect(secrets).toContain(`WPCOM_CLIENT_SECRET=${clientSecret}`);
    expect((await stat(path.join(home, 'secrets'))).mode & 0o777).toBe(0o600);
    expect(await env()).toBe(
      `# mine\nGALLEY_CREDENTIALS=secrets\nWP_URL=${there.blog}\nWPCOM_CLIENT_ID=71103\n`,
    );
    expect(await galley(['pull'])).toMatchObject({ code: 0 });
  });

  test('names the site that was chosen there, when it is another', async () => {
    const init = waiting(['init', '--url', `http://${foreign}`], registered());
    await fetch(await press(await init.page(authorize), 'yes'));
    expect(await init.code, init.said()).toBe(2);
    expect(init.said()).toContain('You let Galley in on https://tidewater.wordpress.com, not on');
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('writes nothing when the person says no', async () => {
    const init = waiting(['init', '--url', there.blog], registered());
    await fetch(await press(await init.page(authorize), 'no'));
    expect(await init.code).toBe(130);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('a secret that is wrong is exit code 5, and is not repeated though WordPress.com repeats it', async () => {
    const wrong = 'Wr0ng-secret-of-the-application';
    const init = waiting(['init', '--url', there.blog], { ...registered(), WPCOM_CLIENT_SECRET: wrong });
    await fetch(await press(await init.page(authorize), 'yes'));
    expect(await init.code).toBe(5);
    expect(init.said()).toContain('WPCOM_CLIENT_SECRET at https://developer.wordpress.com/apps/');
    expect(init.said()).toContain(redirect);
    expect(init.said()).not.toContain(wrong);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('without a terminal shows the three steps to register, with the exact redirect address', async () => {
    const steps = await capturedRun(['login', '--url', there.blog], around());
    expect(steps.code).toBe(2);
    expect(steps.err).toContain('Redirect URLs: exactly http://localhost:18463/');
    expect(steps.err).toContain('https://developer.wordpress.com/apps/new/');
  });

  test('takes the address at which a browser on another machine ends', async () => {
    const init = waiting(['init', '--url', there.blog], registered(), true);
    const back = await press(await init.page(authorize), 'yes');
    await init.type('Enter if it is on another machine', '\r');
    await init.type('(not shown here)', `${back}\r`);
    expect(await init.code, init.said()).toBe(0);
    expect(init.said()).not.toContain(new URL(back).searchParams.get('code'));
    expect(await env()).toContain('WP_TOKEN=');
  });

  test('on a terminal asks for the application, and takes no address that is not the answer', async () => {
    const answers: [string, string][] = [
      ['Address of the site', `${there.blog}/wp-admin/edit.php\r`],
      ['Client ID', '71103\r'],
      ['Client Secret (not shown)', `${clientSecret}\r`],
      ['Enter if', '\r'],
    ];
    const { code, err } = await capturedRun(['init'], {
      ...around(),
      env: { ...around().env, WPCOM_REDIRECT: redirect, BROWSER: 'none' },
      answers: [...answers, ['(not shown here)', 'https://example.com/?code=1&state=2\r']],
    });
    expect(code).toBe(2);
    expect(err).toContain('not the answer to this login');
    expect(err).toContain(`Redirect URLs: exactly ${redirect}`);
    expect(err).not.toContain(clientSecret);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('takes a ready token, and finds the site behind an address of the dashboard', async () => {
    const token = there.grants.token();
    const { code, out } = await capturedRun(['init', '--url', 'wordpress.com/home/tidewater'], {
      ...around(),
      env: { ...around().env, WP_TOKEN: token },
    });
    expect(code, out).toBe(0);
    expect(out).not.toContain(token);
    expect(await galley(['pull'])).toMatchObject({ code: 0 });
  });
});
