import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startWordPressCom, type WordPressCom } from '../support/wordpress-com.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 240_000 });

const address = 'https://tidewater.wordpress.com';
let wordPress: TestWordPress;
let there: WordPressCom;
let home: string;

beforeAll(async () => {
  wordPress = await startWordPress();
  there = await startWordPressCom(wordPress, { names: ['tidewater.wordpress.com'] });
}, 120_000);

afterAll(async () => {
  await there?.stop();
  await wordPress?.stop();
});

beforeEach(async () => {
  await wordPress.reset();
  home = await temporaryFolder();
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
    const files = there.visits().filter(({ path: each }) => each.includes('buoy'));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter(({ headers }) => headers['authorization'])).toEqual([]);
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
