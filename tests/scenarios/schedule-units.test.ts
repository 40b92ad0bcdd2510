import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { cronPattern } from '../../src/cli/units/cron.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

let home: string;
let folder: string;

beforeEach(async () => {
  home = await temporaryFolder();
  folder = path.join(home, 'My notes 100%');
  await mkdir(path.join(home, 'bin'));
  await mkdir(folder);
  const env = 'WP_URL=http://127.0.0.1:9\nWP_USERNAME=a\nWP_APP_PASSWORD=secret-password\n';
  await writeFile(path.join(folder, '.env'), env, { mode: 0o600 });
});

/** A program of the system that does what it should in this home and no further. */
async function program(name: string, script: string): Promise<void> {
  const file = path.join(home, 'bin', name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

const crontab = `case "$1" in -l) cat "$HOME/tab" 2>/dev/null || { echo "no crontab for you" >&2; exit 1; };; -) cat > "$HOME/tab";; esac`;

function galley(...words: readonly string[]) {
  const env = { HOME: home, PATH: `${path.join(home, 'bin')}:/usr/bin:/bin` };
  return capturedRun(['schedule', ...words], { cwd: folder, env });
}

function manifests(out: string): readonly unknown[] {
  return parseAllDocuments(out.replace(/^#.*\n/, '')).map((document) => document.toJS() as unknown);
}

function pod(cronJob: unknown): unknown {
  type CronJob = { spec: { jobTemplate: { spec: { template: { spec: unknown } } } } };
  return (cronJob as CronJob).spec.jobTemplate.spec.template.spec;
}

const kinds = ['systemd', 'cron', 'launchd', 'windows', 'github-actions', 'kubernetes'];

describe('galley schedule', () => {
  test.each(kinds)('%s shows what it would put in place, and touches nothing', async (kind) => {
    const { code, out, err } = await galley(kind);
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(50);
    expect(out + err).not.toContain('secret-password');
    expect(existsSync(path.join(home, '.config'))).toBe(false);
    expect(existsSync(path.join(folder, '.github'))).toBe(false);
  });

  test('systemd writes a timer and a service that systemd itself understands, and switches them on', async () => {
    await program('systemctl', 'echo "$@" >> "$HOME/called"');
    expect(await galley('systemd', '--install', '--every', '30m')).toMatchObject({ code: 0, err: '' });
    const called = await readFile(path.join(home, 'called'), 'utf8');
    const name = /enable --now (\S+)\.timer/.exec(called)![1]!;
    const units = path.join(home, '.config/systemd/user');
    expect(await readFile(path.join(units, `${name}.timer`), 'utf8')).toContain('OnUnitActiveSec=30min');
    expect(await readFile(path.join(units, `${name}.service`), 'utf8')).toContain('My notes 100%%');
    if (existsSync('/usr/bin/systemd-analyze')) {
      const files = ['timer', 'service'].map((ending) => path.join(units, `${name}.${ending}`));
      const { stderr } = await promisify(execFile)('systemd-analyze', [
        'verify',
        '--man=no',
        '--user',
        ...files,
      ]).catch((error: unknown) => error as { stderr: string });
      expect(stderr.split('\n').filter((line) => line.includes(name) && !line.includes('Failed to'))).toEqual(
        [],
      );
    }
    expect((await galley('status')).out).toContain('systemd');
  });

  test('says what to run where the system does not take it, exit code 1', async () => {
    await program('systemctl', 'echo "Failed to connect to bus" >&2; exit 1');
    const { code, err } = await galley('systemd', '--install');
    expect(code).toBe(1);
    expect(err).toContain('systemctl --user daemon-reload');
    expect(err).toContain('Failed to connect to bus');
  });

  test('cron puts in one line, keeps the others, and replaces its own the second time', async () => {
    await program('crontab', crontab);
    await writeFile(path.join(home, 'tab'), '# mine\n5 4 * * * backup\n');
    expect(await galley('cron', '--install')).toMatchObject({ code: 0 });
    expect(await galley('cron', '--install', '--every', '1h')).toMatchObject({ code: 0 });
    const lines = (await readFile(path.join(home, 'tab'), 'utf8')).trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(['# mine', '5 4 * * * backup']);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(
      /^7 \* \* \* \* cd '.*My notes 100\\%' && GALLEY_SCHEDULED=60m \S+ \S+ sync --quiet # galley-my-notes-100-/,
    );
    expect((await galley('status')).out).toMatch(/: cron\nIt has not run yet\./);
  });

  test('never replaces a crontab that cannot be read', async () => {
    await program(
      'crontab',
      'if [ "$1" = - ]; then cat > "$HOME/tab"; else echo "permission denied" >&2; exit 1; fi',
    );
    expect(await galley('cron', '--install')).toMatchObject({ code: 2 });
    expect(existsSync(path.join(home, 'tab'))).toBe(false);
  });

  test('github-actions writes a workflow with one run at a time, and says that private posts would lie there', async () => {
    const { code, out } = await galley('github-actions', '--install');
    expect(code).toBe(0);
    expect(out).toContain('Private posts');
    const file = /Wrote (.*\.yml)\./.exec(out)![1]!;
    const workflow = parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    expect(workflow).toMatchObject({
      on: { schedule: [{ cron: '*/15 * * * *' }], push: { paths: ['drafts/**'] } },
      permissions: { contents: 'write' },
      concurrency: { group: path.basename(file, '.yml'), 'cancel-in-progress': false },
    });
  });

  test('of a named site has a workflow, a group and secrets of its own, and reads its own file', async () => {
    await writeFile(path.join(folder, '.env.st-1'), 'WP_URL=http://127.0.0.1:9\n', { mode: 0o600 });
    const [one, other] = [await galley('github-actions'), await galley('github-actions', '--site', 'st-1')];
    const [first, second] = [one, other].map(({ out }) => parse(out) as { concurrency: { group: string } });
    expect(second!.concurrency.group).toBe(`${first!.concurrency.group}-st-1`);
    expect(other.out).toContain('secrets.ST_1_WP_APP_PASSWORD');
    expect(other.out).toContain("(umask 077 && env | grep '^WP_' > .env.st-1)");
    expect(other.out).toContain('galley sync --site st-1 || test $? -eq 3');
  });

  test('kubernetes gives a volume and a CronJob that never runs twice at once', async () => {
    const { out } = await galley('kubernetes', '--notify', `echo "it's" 'gone'`);
    const [claim, job] = manifests(out);
    expect(claim).toMatchObject({ kind: 'PersistentVolumeClaim' });
    const name = /name: (\S+)/.exec(out)![1];
    expect(job).toMatchObject({
      kind: 'CronJob',
      spec: { concurrencyPolicy: 'Forbid', schedule: '*/15 * * * *' },
    });
    expect(pod(job)).toMatchObject({
      containers: [
        {
          command: ['galley', 'sync', '--notify', `echo "it's" 'gone'`],
          workingDir: '/site',
          env: [{ name: 'GALLEY_SCHEDULED', value: '15m' }],
          envFrom: [{ secretRef: { name } }],
          volumeMounts: [{ mountPath: '/site' }],
        },
      ],
      volumes: [{ persistentVolumeClaim: { claimName: name } }],
    });
    await writeFile(path.join(folder, '.env.staging'), 'WP_URL=http://127.0.0.1:9\n', { mode: 0o600 });
    const named = await galley('kubernetes', '--site', 'staging');
    expect(named.err).toContain('--from-file=.env.staging');
    expect(pod(manifests(named.out)[1])).toMatchObject({
      containers: [
        {
          command: ['galley', 'sync', '--site', 'staging'],
          volumeMounts: [{}, { mountPath: '/site/.env.staging', subPath: '.env.staging', readOnly: true }],
        },
      ],
    });
  });

  test('windows gives a script, since its scheduler takes only short commands', async () => {
    const { out } = await galley('windows', '--every', '1d');
    expect(out).toContain(`cd /d "${folder.replaceAll('%', '%%')}"\nset GALLEY_SCHEDULED=1440m\n`);
    expect(out).toMatch(/^# schtasks \/Create .* \/SC DAILY \/MO 1 \/TR ".*\.cmd"$/m);
  });

  test('an unknown kind, and an interval that a calendar cannot keep, are exit code 2', async () => {
    expect(await galley('fcron')).toMatchObject({ code: 2 });
    expect(await galley('cron', '--every', '7m')).toMatchObject({ code: 2 });
    expect(await galley('systemd', '--every', '90s')).toMatchObject({ code: 2 });
    expect([1, 15, 60, 360, 1440].map(cronPattern)).toEqual([
      ...['* * * * *', '*/15 * * * *', '7 * * * *', '7 */6 * * *', '7 4 * * *'],
    ]);
  });

  test('a run that a scheduler calls says one line and leaves a heartbeat that status reads', async () => {
    const env = { HOME: home, PATH: '/usr/bin:/bin', GALLEY_SCHEDULED: '15m' };
    const run = await capturedRun(['sync'], { cwd: folder, env });
    expect(run).toMatchObject({ code: 5 });
    expect(run.out).toMatch(/^\S+Z failed; .*\n$/);
    expect((await galley('status')).out).toMatch(/^Last run: \S+, exit code 5\. Last success: never\.$/m);
  });
});
