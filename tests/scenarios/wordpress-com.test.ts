import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../src/cli/run-cli.js';
import { freePort } from '../support/free-port.js';
import { startWordPressCom, type WordPressCom } from '../support/wordpress-com.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

const clientSecret = 'S3cret-of-the-application-0123456789';
const address = 'https://tidewater.wordpress.com';
let wordPress: TestWordPress;
let there: WordPressCom;
let redirect: string;
let home: string;

beforeAll(async () => {
  wordPress = await startWordPress();
  redirect = `http://localhost:${await freePort()}/`;
  const application = { clientId: '71103', clientSecret, redirect };
  there = await startWordPressCom(wordPress, { application, names: ['tidewater.wordpress.com'] });
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
const draft = (name: string, folder = home): Promise<string> =>
  readFile(path.join(folder, 'drafts', name), 'utf8');

/** A folder with a token in its `.env`, as after a login. */
async function signedIn(folder = home): Promise<string> {
  const token = there.grants.token();
  await writeFile(path.join(folder, '.env'), `WP_URL=${address}\nWP_TOKEN="${token}"\n`, { mode: 0o600 });
  return token;
}

/** Starts a command that waits for the browser; what it has said so far, and the page it shows. */
function waiting(
  words: readonly string[],
  variables: Readonly<Record<string, string>>,
  input: PassThrough & { isTTY?: boolean } = new PassThrough(),
) {
  let said = '';
  const write = (text: string): void => void (said += text);
  const code = runCli({
    words,
    cwd: home,
    env: { WPCOM_API: there.api, BROWSER: 'none', ...variables },
    input,
    out: { write },
    err: { write },
    signal: new AbortController().signal,
  });
  const page = () =>
    vi.waitFor(
      () => {
        const found = /^http\S+\/oauth2\/authorize\S+$/m.exec(said)?.[0];
        expect(found, said).toBeDefined();
        return new URL(found!);
      },
      { timeout: 30_000 },
    );
  return { code, page, said: () => said };
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

async function series(): Promise<void> {
  await mkdir(path.join(home, 'drafts'));
  const part = (n: number, title: string, text: string): string =>
    `---\ntitle: ${title}\nstatus: publish\nseries: Tides\npart: ${n}\ntags: [sea]\n---\n\n${text}\n`;
  await writeFile(
    path.join(home, 'drafts', 'ebb.md'),
    part(1, 'Ebb', 'The water goes. [Flow](flow.md) comes.'),
  );
  await writeFile(
    path.join(home, 'drafts', 'flow.md'),
    part(2, 'Flow', 'The water comes after [Ebb](ebb.md).'),
  );
}

const writes = (run: CapturedRun): unknown => (JSON.parse(run.out) as { writes: unknown }).writes;

describe('init on WordPress.com', () => {
  test('lets the person approve in the browser, gives the code for a token and keeps it with mode 600', async () => {
    const init = waiting(['init', '--url', `${there.blog}/2026/01/a-post/`], registered());
    const page = await init.page();
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

  test('writes nothing when the person says no', async () => {
    const init = waiting(['init', '--url', there.blog], registered());
    await fetch(await press(await init.page(), 'no'));
    expect(await init.code).toBe(130);
    expect(existsSync(path.join(home, '.env'))).toBe(false);
  });

  test('a secret that is wrong is exit code 5, and is not repeated though WordPress.com repeats it', async () => {
    const wrong = 'Wr0ng-secret-of-the-application';
    const init = waiting(['init', '--url', there.blog], { ...registered(), WPCOM_CLIENT_SECRET: wrong });
    await fetch(await press(await init.page(), 'yes'));
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
    const keyboard = Object.assign(new PassThrough(), { isTTY: true });
    const init = waiting(['init', '--url', there.blog], registered(), keyboard);
    const back = await press(await init.page(), 'yes');
    await vi.waitFor(() => expect(init.said()).toContain('another machine? Enter'));
    keyboard.write('\r');
    await vi.waitFor(() => expect(init.said()).toContain('(not shown here)'));
    keyboard.write(`${back}\r`);
    expect(await init.code, init.said()).toBe(0);
    expect(init.said()).not.toContain(new URL(back).searchParams.get('code'));
    expect(await env()).toContain('WP_TOKEN=');
  });

  test('on a terminal asks for the application, and takes no address that is not the answer', async () => {
    const answers: [string, string][] = [
      ['Address of the site', `${there.blog}/wp-admin/edit.php\r`],
      ['Client ID', '71103\r'],
      ['Client Secret (not shown)', `${clientSecret}\r`],
      ['Enter', '\r'],
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

describe('a folder in step with WordPress.com', () => {
  test('pushes a series, is pulled elsewhere, merges edits of both sides, and then writes nothing', async () => {
    const token = await signedIn();
    await series();
    const push = await galley(['push', '--verbose']);
    expect(push, push.err).toMatchObject({ code: 0 });
    expect(await galley(['sync', '--json'])).toMatchObject({ code: 0 });
    const elsewhere = await temporaryFolder();
    await signedIn(elsewhere);
    const pull = await galley(['pull'], elsewhere);
    expect(pull, pull.err).toMatchObject({ code: 0 });
    expect((await readdir(path.join(elsewhere, 'drafts'))).filter((name) => name.endsWith('.md'))).toEqual(
      expect.arrayContaining(['ebb.md', 'flow.md']),
    );
    expect(await draft('ebb.md', elsewhere)).toContain('[Flow](flow.md)');

    await wordPress.php(
      `$p = get_page_by_path('ebb', OBJECT, 'post'); wp_update_post(wp_slash(['ID' => $p->ID, 'post_title' => 'Low water']));`,
    );
    const text = await draft('ebb.md', elsewhere);
    await writeFile(
      path.join(elsewhere, 'drafts', 'ebb.md'),
      text.replace('The water goes.', 'The sea goes.'),
    );
    const sync = await galley(['sync', '--json', '--verbose'], elsewhere);
    expect(sync, sync.out + sync.err).toMatchObject({ code: 0 });
    expect(await draft('ebb.md', elsewhere)).toContain('title: Low water');
    expect(await wordPress.php(`echo get_page_by_path('ebb', OBJECT, 'post')->post_content;`)).toContain(
      'The sea goes.',
    );
    const second = await galley(['sync', '--json'], elsewhere);
    expect(writes(second)).toEqual({ there: 0, here: 0 });
    for (const said of [push, pull, sync, second].map(({ out, err }) => out + err))
      expect(said).not.toContain(token);
    const asked = there.requests().map(({ path: each }) => each);
    expect(asked.filter((each) => /status=[^&]*\bany\b/.test(each))).toEqual([]);
    expect(asked.filter((each) => each.includes('batch'))).toEqual([]);
  });

  test('brings a picture there and back, and a removal into the trash', async () => {
    await signedIn();
    await mkdir(path.join(home, 'drafts', 'img'), { recursive: true });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await writeFile(path.join(home, 'drafts', 'img', 'buoy.png'), png);
    await writeFile(
      path.join(home, 'drafts', 'buoy.md'),
      '---\ntitle: Buoy\nstatus: publish\n---\n\n![A buoy](img/buoy.png)\n',
    );
    expect(await galley(['push'])).toMatchObject({ code: 0 });
    const elsewhere = await temporaryFolder();
    await signedIn(elsewhere);
    expect(await galley(['pull'], elsewhere)).toMatchObject({ code: 0 });
    const text = await draft('buoy.md', elsewhere);
    const picture = /!\[A buoy\]\(([^)]+)\)/.exec(text)![1]!;
    expect(await readFile(path.join(elsewhere, 'drafts', picture))).toEqual(png);
    await rm(path.join(home, 'drafts', 'buoy.md'));
    expect(await galley(['push', '--delete'])).toMatchObject({ code: 0 });
    expect(
      await wordPress.php(`echo count(get_posts(['post_status' => 'trash', 'post_type' => 'post']));`),
    ).toBe('1');
  });

  test('a token that was taken back is exit code 5 with what to do, and shown nowhere', async () => {
    const token = await signedIn();
    await series();
    there.grants.revokeAll();
    const { code, out, err } = await galley(['push', '--verbose']);
    expect(code).toBe(5);
    expect(err).toContain('The OAuth2 token is invalid. (invalid_token)');
    expect(err).toContain('galley login');
    expect(out + err).not.toContain(token);
    expect(await wordPress.php(`echo count(get_posts(['post_status' => 'any']));`)).toBe('0');
  });

  test('doctor checks what applies there, and names a token that is refused', async () => {
    await signedIn();
    const well = await galley(['doctor', '--json']);
    const { checks } = JSON.parse(well.out) as { checks: { check: string; code: string }[] };
    expect(Object.fromEntries(checks.map(({ check, code }) => [check, code]))).toMatchObject({
      ...{ address: 'ok', 'sign-in': 'ok', rights: 'ok', reading: 'ok', writing: 'ok', upload: 'ok' },
      ...{ batch: 'ok', clock: 'ok', markup: 'markup-filtered' },
    });
    there.grants.revokeAll();
    const ill = await galley(['doctor']);
    expect(ill.code).toBe(5);
    expect(ill.err).toContain('galley login gets a new one');
  });

  test('a site that WordPress.com does not know is named', async () => {
    const token = there.grants.token();
    await writeFile(path.join(home, '.env'), `WP_URL=https://nobody.example\nWP_TOKEN="${token}"\n`, {
      mode: 0o600,
    });
    const { code, err } = await galley(['pull']);
    expect(code).toBe(5);
    expect(err).toContain('WordPress.com does not know nobody.example.');
  });

  test('logout forgets the token and says where to take it back', async () => {
    await signedIn();
    const { code, out } = await galley(['logout']);
    expect(code).toBe(0);
    expect(out).toContain('https://wordpress.com/me/security/connected-applications');
    expect(await env()).toMatch(/^WP_TOKEN=$/m);
    expect(await galley(['status'])).toMatchObject({ code: 2 });
  });

  test('the token goes to no stand-in that is not on this machine', async () => {
    await signedIn();
    const { code, err } = await capturedRun(['pull'], {
      cwd: home,
      env: { WPCOM_API: 'https://evil.example' },
    });
    expect(code).toBe(2);
    expect(err).toContain('WPCOM_API may only name a port of this machine');
  });
});
