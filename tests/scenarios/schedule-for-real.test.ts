import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { parse } from 'yaml';
import { compiledSources, type CompiledSources } from '../support/compiled-sources.js';
import { acquireLock } from '../../src/disk/lock.js';
import { installGalley, installProgram, type InstalledGalley } from '../support/installed-galley.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 180_000 });

const crontab = '/usr/bin/crontab';
const isRoot = process.getuid?.() === 0;
const hasCron = isRoot && existsSync(crontab) && existsSync('/usr/sbin/useradd');
const hasSystemd = existsSync('/usr/bin/systemd-analyze');
const hasGit = existsSync('/usr/bin/git');

let wordPress: TestWordPress;
let proxy: FaultyProxy;
let home: string;
let folder: string;
let installed: InstalledGalley;
let compiled: CompiledSources;

beforeAll(async () => {
  compiled = compiledSources();
  wordPress = await startWordPress();
  proxy = await startFaultyProxy(wordPress.url);
}, 120_000);

afterAll(async () => {
  await proxy?.stop();
  await wordPress?.stop();
  compiled?.remove();
});

beforeEach(async () => {
  proxy.misbehave();
  await wordPress.reset();
  home = await temporaryFolder();
  folder = path.join(home, 'My notes 100%');
  installed = await installGalley(home, compiled);
  await mkdir(path.join(folder, 'drafts'), { recursive: true });
  const lines = [
    `WP_URL=${proxy.url}`,
    'WP_USERNAME=admin',
    `WP_APP_PASSWORD='${wordPress.applicationPassword}'`,
  ];
  await writeFile(path.join(folder, '.env'), `${lines.join('\n')}\n`, { mode: 0o600 });
  await save('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
});

const save = (name: string, frontMatter: string, body: string): Promise<void> =>
  writeFile(path.join(folder, 'drafts', name), `---\n${frontMatter}\n---\n\n${body}\n`);
const heartbeat = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(folder, 'drafts/.galley/heartbeat'), 'utf8')) as Record<
    string,
    unknown
  >;
const content = (slug: string): Promise<string> =>
  wordPress.php(`echo get_page_by_path('${slug}', OBJECT, 'post')->post_content;`);

interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

function started(program: string, words: readonly string[], { cwd = folder, env = {} } = {}): Promise<Ended> {
  const all = { HOME: home, PATH: `${installed.bin}:/usr/bin:/bin`, ...env };
  return new Promise((resolve) => {
    execFile(program, words, { cwd, env: all }, (error, out, err) =>
      resolve({ code: error ? error.code : 0, out, err }),
    );
  });
}

const schedule = (...words: readonly string[]): Promise<Ended> => started('galley', ['schedule', ...words]);

/** One run as the scheduler of a system starts it. */
const called = (...words: readonly string[]): Promise<Ended> =>
  started('galley', ['sync', ...words], { env: { GALLEY_SCHEDULED: '15m' } });

/** A person of this machine for one test: the real crontab keeps a table for them, and nobody else's is touched. */
async function person(): Promise<string> {
  const name = `galley-${process.pid}`;
  execFileSync('/usr/sbin/useradd', ['--no-create-home', '--home-dir', home, name]);
  onTestFinished(() => {
    execFileSync(crontab, ['-u', name, '-r'], { stdio: 'ignore' });
    execFileSync('/usr/sbin/userdel', [name], { stdio: 'ignore' });
  });
  await installProgram(installed.bin, 'crontab', `exec ${crontab} -u ${name} "$@"`);
  return name;
}

describe('the schedulers of this machine', () => {
  test.skipIf(!hasCron)(
    'cron takes the line, and what it starts syncs; the second line replaces it',
    async () => {
      const name = await person();
      const table = (): string => execFileSync(crontab, ['-u', name, '-l'], { encoding: 'utf8' });
      execFileSync(crontab, ['-u', name, '-'], { input: '# mine\n5 4 * * * backup\n' });
      expect(await schedule('cron', '--install', '--every', '1h')).toMatchObject({ code: 0, err: '' });
      expect(await schedule('cron', '--install', '--every', '15m')).toMatchObject({ code: 0, err: '' });
      const lines = table().trimEnd().split('\n');
      expect(lines.slice(0, 2)).toEqual(['# mine', '5 4 * * * backup']);
      const [line, ...others] = lines.slice(2);
      expect(others).toEqual([]);
      expect(line).toMatch(/^\*\/15 \* \* \* \* cd /);
      expect((await schedule('status')).out).toMatch(/: cron\nIt has not run yet\./);

      const command = line!.split(' ').slice(5).join(' ').replaceAll('\\%', '%');
      const asCronDoes = { cwd: home, env: { PATH: '/usr/bin:/bin', SHELL: '/bin/sh', LOGNAME: name } };
      const run = await started('/bin/sh', ['-c', command], asCronDoes);
      expect(run).toMatchObject({ code: 0, err: '' });
      expect(run.out).toContain('one.md created there');
      expect(await content('one')).toContain('First.');
      expect(await started('/bin/sh', ['-c', command], asCronDoes)).toMatchObject({ code: 0, out: '' });
      const { lastSuccess, next } = (await heartbeat()) as { lastSuccess: string; next: string };
      const status = (await schedule('status')).out;
      expect(status).toContain(`Last run: ${lastSuccess}, exit code 0. Last success: ${lastSuccess}.`);
      expect(status).toContain(`Next run: about ${next}.`);
      expect(Date.parse(next) - Date.parse(lastSuccess)).toBeGreaterThanOrEqual(15 * 60_000);
    },
  );

  test.skipIf(!hasSystemd)(
    'systemd understands the units, and finds the program that they start',
    async () => {
      await installProgram(installed.bin, 'systemctl', 'echo "$@" >> "$HOME/called"');
      expect(await schedule('systemd', '--install')).toMatchObject({ code: 0, err: '' });
      const name = /enable --now (\S+)\.timer/.exec(await readFile(path.join(home, 'called'), 'utf8'))![1]!;
      const units = ['timer', 'service'].map((ending) =>
        path.join(home, '.config/systemd/user', `${name}.${ending}`),
      );
      const { err } = await started('systemd-analyze', ['verify', '--man=no', '--user', ...units]);
      expect(err.split('\n').filter((said) => said.includes(name) && !said.includes('Failed to'))).toEqual(
        [],
      );
      const service = await readFile(units[1]!, 'utf8');
      const [program, script] = [...service.matchAll(/"([^"]+)"/g)].map(([, word]) => word);
      expect([program, script]).toEqual([process.execPath, installed.script]);
      expect((await schedule('status')).out).toContain(`${name}: systemd\n`);
    },
  );

  test.skipIf(!hasGit)(
    'the steps of the workflow sync, and commit what was pulled with its bases',
    async () => {
      const git = (...words: readonly string[]): string =>
        execFileSync('git', words, { cwd: folder, env: { ...process.env, HOME: home }, encoding: 'utf8' });
      await wordPress.php(
        `wp_insert_post(['post_title' => 'Tide', 'post_name' => 'tide', 'post_status' => 'publish', 'post_content' => '<p>High.</p>']);`,
      );
      const { out } = await schedule('github-actions', '--install');
      await writeFile(path.join(folder, '.github/galley-0.1.0.tgz'), '');
      git('init', '--quiet', '--initial-branch=main');
      git('add', 'drafts', '.github');
      git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', 'Begin');
      git('init', '--quiet', '--bare', path.join(home, 'remote'));
      git('remote', 'add', 'origin', path.join(home, 'remote'));
      git('push', '--quiet', '--set-upstream', 'origin', 'main');

      const file = /Wrote (.*\.yml)\./.exec(out)![1]!;
      type Workflow = { jobs: { sync: { steps: readonly { name?: string; run?: string }[] } } };
      const { steps } = (parse(await readFile(file, 'utf8')) as Workflow).jobs.sync;
      await installProgram(installed.bin, 'npm', 'echo "$@" >> "$HOME/npm"');
      for (const { name, run } of steps.filter((step) => step.run !== undefined)) {
        // As the runner does: bash, ended by the first failure.
        const step = await started('/bin/bash', ['-e', '-o', 'pipefail', '-c', run!]);
        expect({ name, ...step }).toMatchObject({ name, code: 0 });
      }
      expect(await readFile(path.join(home, 'npm'), 'utf8')).toBe('install --global ./galley-0.1.0.tgz\n');
      const committed = git('--git-dir', path.join(home, 'remote'), 'ls-tree', '-r', '--name-only', 'main');
      expect(committed).toContain('drafts/tide.md\n');
      expect(committed).toMatch(/^drafts\/\.galley\/\S*\.json$/m);
      expect(committed).not.toContain('.env');
      expect(committed).not.toContain('heartbeat');
      expect(await content('one')).toContain('First.');
    },
  );
});

describe('runs that a scheduler calls, each a process of its own', () => {
  const log = (): Promise<string> => readFile(path.join(home, 'told'), 'utf8').catch(() => '');

  test('call the command of --notify once for a conflict, and say it once', async () => {
    const notify = `echo "$GALLEY_EVENT $GALLEY_EXIT_CODE $GALLEY_MESSAGE" >> "${home}/told"`;
    const run = () => called('--notify', notify);
    expect((await run()).code).toBe(0);
    const draft = await readFile(path.join(folder, 'drafts/one.md'), 'utf8');
    await writeFile(path.join(folder, 'drafts/one.md'), draft.replace('First.', 'Ours.'));
    await wordPress.php(
      `$p = get_page_by_path('one', OBJECT, 'post'); wp_update_post(wp_slash(['ID' => $p->ID, 'post_content' => str_replace('First', 'Theirs', $p->post_content)]));`,
    );
    const first = await run();
    expect(first).toMatchObject({ code: 3 });
    expect(first.out).toContain('one.md: conflict: ');
    const second = await run();
    expect(second).toMatchObject({ code: 3 });
    expect(second.out).not.toContain('one.md');
    expect(await log()).toMatch(/^conflict 3 one\.md: conflict: .*\n$/);
  });

  test('say a failure once, keep the time of the last success, and say that it is over by success alone', async () => {
    const notify = `echo "$GALLEY_EVENT" >> "${home}/told"`;
    expect((await called('--notify', notify)).code).toBe(0);
    const { lastSuccess } = await heartbeat();
    proxy.misbehave(() => ({ kind: 'status', status: 403 }));
    for (let time = 0; time < 2; time += 1) expect((await called('--notify', notify)).code).toBe(5);
    expect(await log()).toBe('failure\n');
    expect(await heartbeat()).toMatchObject({ exitCode: 5, lastSuccess });
    proxy.misbehave();
    expect((await called('--notify', notify)).code).toBe(0);
    expect((await heartbeat())['lastSuccess']).not.toBe(lastSuccess);
    expect(await log()).toBe('failure\n');
  });

  test('are never two at once: the second one says so, leaves with 4, and writes nothing', async () => {
    const lock = await acquireLock(path.join(folder, 'drafts'));
    if (!('release' in lock)) throw new Error(lock.message);
    proxy.forget();
    const second = await called();
    expect(second).toMatchObject({ code: 4 });
    expect(second.out).toMatch(/^\S+Z skipped; /);
    expect(proxy.writes()).toEqual([]);
    await lock.release();
    expect((await called()).code).toBe(0);
  });

  test('leave a site alone that asked for it, until its time has come', async () => {
    proxy.misbehave(() => ({ kind: 'status', status: 503, retryAfter: 3600 }));
    expect((await called()).code).toBe(5);
    proxy.misbehave();
    proxy.forget();
    const skipped = await called();
    expect(skipped).toMatchObject({ code: 0 });
    expect(skipped.out).toMatch(/ skipped/);
    expect(proxy.requests()).toEqual([]);
    const file = path.join(folder, 'drafts/.galley/heartbeat');
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"notBefore": "\d+/, '"notBefore": "2020'));
    expect((await called()).code).toBe(0);
    expect(await content('one')).toContain('First.');
  });
});

describe('a process that syncs by itself', () => {
  /** Runs until it gets a SIGTERM, at the moment that `when` waits for; its exit code and what it said. */
  async function terminated(when: () => Promise<unknown>): Promise<Ended> {
    const env = { HOME: home, PATH: '/usr/bin:/bin' };
    const words = [installed.script, 'sync', '--every', '1h'];
    const child = spawn(process.execPath, words, { cwd: folder, env });
    onTestFinished(() => void child.kill('SIGKILL'));
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    const over = once(child, 'close') as Promise<[number | null]>;
    await when();
    child.kill('SIGTERM');
    const [code] = await over;
    return { code, ...said };
  }

  const soon = { timeout: 60_000, interval: 50 };

  test('ends with 0 on SIGTERM while it is idle, its run done and told', async () => {
    const { code, out } = await terminated(() =>
      vi.waitFor(async () => expect(await heartbeat()).toMatchObject({ exitCode: 0 }), soon),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^\S+Z ok: 1 write there, 1 here, .*; one\.md created there\n$/);
  });

  test('ends with 143 on SIGTERM in a run, and the next one finishes it', async () => {
    let writes = 0;
    proxy.misbehave(({ method }) => {
      if (method === 'GET') return undefined;
      writes += 1;
      return { kind: 'delay', milliseconds: 1500 };
    });
    const { code } = await terminated(() => vi.waitFor(() => expect(writes).toBeGreaterThan(0), soon));
    expect(code).toBe(143);
    proxy.misbehave();
    expect((await called()).code).toBe(0);
    const posts = await wordPress.php(`echo count(get_posts(['name' => 'one', 'post_status' => 'any']));`);
    expect(posts).toBe('1');
    expect(await content('one')).toContain('First.');
  });
});
