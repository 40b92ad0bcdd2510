import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startFaultyProxy } from '../support/faulty-proxy.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

let live: TestWordPress;
let staging: TestWordPress;
let home: string;

beforeAll(async () => {
  [live, staging] = await Promise.all([startWordPress(), startWordPress()]);
  const last = Number(
    await live.php(`echo wp_insert_post(['post_title' => 'x', 'post_status' => 'trash']);`),
  );
  await staging.php(`update_option('blogname', 'Staging');
    wp_insert_post(['post_title' => 'x', 'post_status' => 'trash', 'import_id' => ${last + 1000}]);`);
}, 120_000);

afterAll(async () => {
  await live?.stop();
  await staging?.stop();
});

beforeEach(async () => {
  home = await temporaryFolder();
});

function galley(words: readonly string[], around: { input?: string; env?: Record<string, string> } = {}) {
  return capturedRun(words, { cwd: home, ...around });
}

function init(site: TestWordPress, words: readonly string[] = []) {
  const input = site.applicationPassword;
  return galley(['init', '--url', site.url, '--username', 'admin', ...words], { input });
}

const read = (name: string): Promise<string> => readFile(path.join(home, name), 'utf8');

describe('several sites', () => {
  test('share a folder of drafts, each with ids and bases of its own', async () => {
    expect(await init(live)).toMatchObject({ code: 0 });
    expect((await init(staging, ['--site', 'staging'])).out).toContain('Wrote .env.staging;');
    expect((await stat(path.join(home, '.env.staging'))).mode & 0o777).toBe(0o600);
    await mkdir(path.join(home, 'drafts'));
    await writeFile(
      path.join(home, 'drafts', 'boat.md'),
      '---\ntitle: Boat\nstatus: publish\n---\n\nIt floats.\n',
    );
    expect(await galley(['sync', 'drafts/boat.md'])).toMatchObject({ code: 0 });
    const first = await read('drafts/boat.md');
    expect(first).toMatch(/^id: \d+$/m);
    expect(await galley(['sync', '--site', 'staging', 'drafts/boat.md'])).toMatchObject({ code: 0 });
    const both = await read('drafts/boat.md');
    const id = /^id: (\d+)$/m.exec(first)![1];
    expect(both).toContain(`\nid: ${id}\n`);
    const there = `^sites: \\{staging: \\{id: (?!${id},)\\d+, link: ${staging.url}/boat/\\}\\}$`;
    expect(both).toMatch(new RegExp(there, 'm'));
    expect(await readdir(path.join(home, 'drafts', '.galley', 'staging', 'bases'))).toHaveLength(1);
    for (const words of [[], ['--site', 'staging']]) {
      const { out } = await galley(['sync', 'drafts/boat.md', '--json', ...words]);
      expect(JSON.parse(out)).toMatchObject({ writes: { there: 0, here: 0 }, exitCode: 0 });
    }
    expect(await read('drafts/boat.md')).toBe(both);
  });

  test('an edit on a named site comes into the shared file, and goes on to the other', async () => {
    await init(live);
    await init(staging, ['--site', 'staging']);
    await mkdir(path.join(home, 'drafts'));
    await writeFile(
      path.join(home, 'drafts', 'oar.md'),
      '---\ntitle: Oar\nstatus: publish\n---\n\nOne oar.\n',
    );
    await galley(['sync', 'drafts/oar.md']);
    await galley(['sync', 'drafts/oar.md'], { env: { WP_SITE: 'staging' } });
    await staging.php(
      `$p = get_page_by_path('oar', OBJECT, 'post'); wp_update_post(wp_slash(['ID' => $p->ID, 'post_content' => str_replace('One', 'Two', $p->post_content)]));`,
    );
    expect(await galley(['sync', 'drafts/oar.md', '--site', 'staging'])).toMatchObject({ code: 0 });
    expect(await read('drafts/oar.md')).toContain('Two oar.');
    expect(await galley(['sync', 'drafts/oar.md'])).toMatchObject({ code: 0 });
    expect(await (await fetch(`${live.url}/oar/`)).text()).toContain('Two oar.');
    await writeFile(
      path.join(home, 'drafts', 'oar.md'),
      (await read('drafts/oar.md')).replace('slug: oar', 'slug: paddle'),
    );
    expect(await galley(['sync', 'drafts/oar.md', '--site', 'staging'])).toMatchObject({ code: 0 });
    expect(await read('drafts/oar.md')).toContain(`link: ${staging.url}/paddle/}`);
    expect(await read('drafts/oar.md')).toContain(`\nlink: ${live.url}/oar/\n`);
  });

  test('a pull from a named site writes its id under sites, and nothing another site would read', async () => {
    await init(staging, ['--site', 'staging']);
    await staging.php(
      `wp_insert_post(['post_title' => 'Mast', 'post_name' => 'mast', 'post_status' => 'publish']);`,
    );
    expect(await galley(['pull', 'mast', '--site', 'staging'])).toMatchObject({ code: 0 });
    const text = await read('drafts/mast.md');
    expect(text).toMatch(/^sites: \{staging: \{id: \d+\}\}$/m);
    expect(text).not.toMatch(/^id:/m);
  });

  test('a site that has no file, and a name that is none, are exit code 2', async () => {
    const missing = await galley(['status', '--site', 'stagin']);
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.err).toContain('There is no .env.stagin here or above.');
    expect(await galley(['status', '--site', '../x'])).toMatchObject({ code: 2 });
  });

  test('no variable that is set for another site leads there', async () => {
    await init(staging, ['--site', 'staging']);
    const env = { WP_URL: live.url, WP_APP_PASSWORD: 'wrong' };
    const { out, code } = await galley(['status', '--json', '--site', 'staging'], { env });
    expect(code).toBe(2);
    await mkdir(path.join(home, 'drafts'));
    const there = await galley(['status', '--json', '--site', 'staging'], { env });
    expect(out).toContain('drafts-missing');
    expect(JSON.parse(there.out)).toMatchObject({ site: { url: staging.url } });
  });
});

describe('the sign-in', () => {
  test('is kept in the file of GALLEY_CREDENTIALS, which git leaves alone', async () => {
    await mkdir(path.join(home, '.git'));
    const env = { GALLEY_CREDENTIALS: 'secret.txt' };
    const words = ['init', '--url', live.url, '--username', 'admin'];
    const made = await galley(words, { env, input: live.applicationPassword });
    expect(made).toMatchObject({ code: 0 });
    expect(await read('.env')).not.toContain('WP_APP_PASSWORD');
    expect(await read('secret.txt')).toContain('WP_APP_PASSWORD');
    expect((await stat(path.join(home, 'secret.txt'))).mode & 0o777).toBe(0o600);
    expect(await read('.gitignore')).toBe('secret.txt\n');
    await mkdir(path.join(home, 'drafts'));
    expect(await galley(['status'], { env })).toMatchObject({ code: 0 });
    await chmod(path.join(home, 'secret.txt'), 0o644);
    expect((await galley(['status'], { env })).err).toContain('others on this machine can read secret.txt');
  });

  test("is a header of one's own with WP_AUTH_HEADER, and is never shown", async () => {
    const pair = Buffer.from(`admin:${live.applicationPassword}`).toString('base64');
    await live.addPlugin(
      'token',
      `<?php
      if (($_SERVER['HTTP_X_TOKEN'] ?? '') === 'letmein-12345') $_SERVER['HTTP_AUTHORIZATION'] = 'Basic ${pair}';
      if (($_SERVER['HTTP_X_TOKEN'] ?? '') === 'letmein-12345') [$_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW']] = explode(':', base64_decode('${pair}'));
    `,
    );
    await mkdir(path.join(home, 'drafts'));
    const env = { WP_URL: live.url, WP_AUTH_HEADER: 'X-Token: letmein-12345' };
    const status = await galley(['status', '--verbose'], { env });
    expect(status).toMatchObject({ code: 0 });
    const wrong = await galley(['status', '--verbose', '--json'], {
      env: { ...env, WP_AUTH_HEADER: 'X-Token: letmeout-12345' },
    });
    expect(wrong).toMatchObject({ code: 5 });
    expect(status.err + status.out).not.toContain('letmein');
    expect(wrong.err + wrong.out).not.toContain('letmeout');
    await live.removePlugin('token');
  });
});

test('HTTP_PROXY carries the requests', async () => {
  const proxy = await startFaultyProxy(live.url);
  vi.stubEnv('HTTP_PROXY', proxy.url);
  vi.stubEnv('http_proxy', proxy.url);
  await mkdir(path.join(home, 'drafts'));
  const env = { WP_URL: live.url, WP_USERNAME: 'admin', WP_APP_PASSWORD: live.applicationPassword };
  try {
    expect(await galley(['status'], { env })).toMatchObject({ code: 0 });
    expect(proxy.requests().length).toBeGreaterThan(0);
  } finally {
    vi.unstubAllEnvs();
    await proxy.stop();
  }
});
