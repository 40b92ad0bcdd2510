import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createSession } from '../../src/cli/create-session.js';
import { heartbeatFile, readHeartbeat } from '../../src/cli/schedule/heartbeat.js';
import { runOnSchedule, type Schedule } from '../../src/cli/schedule/run-on-schedule.js';
import type { RunResult } from '../../src/cli/schedule/run-result.js';
import { timetableOf } from '../../src/cli/schedule/timetable.js';
import { startFaultyProxy } from '../support/faulty-proxy.js';
import { fakeStage, type FakeStage } from '../support/stage/fake-stage.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { capturedRun } from '../unit/cli/captured-run.js';
import { temporaryFolder } from '../unit/cli/temporary-folder.js';

vi.setConfig({ testTimeout: 120_000 });

const begin = Date.parse('2026-11-20T12:00:00Z');
const hour = 3_600_000;

interface Line {
  readonly at: string;
  readonly exitCode: number;
  readonly writes: { readonly there: number; readonly here: number };
  readonly changes: readonly { readonly path: string; readonly done: string }[];
  readonly trouble: readonly string[];
}

/** Plays a schedule on a clock that jumps; `events` happen when the clock passes their time, in milliseconds. */
async function play(
  stage: FakeStage,
  {
    hours,
    events = [],
    outage,
    asksFor,
  }: {
    hours: number;
    events?: readonly (readonly [at: number, happens: () => unknown])[];
    outage?: readonly [from: number, to: number];
    /** How long the site asks to be left alone in an outage, in milliseconds. */
    asksFor?: number;
  },
) {
  let now = begin;
  let running = 0;
  const stop = new AbortController();
  const printed: string[] = [];
  const asked: boolean[] = [];
  const pending = [...events];
  const out = { write: (text: string) => void printed.push(text) };
  const around = { words: [], cwd: '/', env: {}, input: process.stdin, signal: stop.signal };
  const session = createSession({ ...around, out, err: out }, { json: true });
  const schedule: Schedule = {
    timetable: timetableOf({ every: '15m' }, () => 0.5)!,
    clock: {
      now: () => now,
      random: () => 0.5,
      until: async (time) => {
        now = Math.max(now, time);
        if (now > begin + hours * hour) stop.abort('SIGTERM');
        while (pending.length > 0 && now >= begin + pending[0]![0]) await pending.shift()![1]();
      },
    },
    run: async (full): Promise<RunResult> => {
      expect(++running).toBe(1);
      asked.push(full);
      now += 20_000;
      const away = outage !== undefined && now >= begin + outage[0] && now < begin + outage[1];
      const result: RunResult = away
        ? {
            kind: 'failed',
            fault: { code: 'site-unreachable', message: 'Nobody answers.', hint: '', exitCode: 5 },
            ...(asksFor === undefined ? {} : { retryAt: now + asksFor }),
          }
        : { kind: 'done', report: await stage.run({ direction: 'sync', full }) };
      running -= 1;
      return result;
    },
    heartbeatFile: heartbeatFile(stage.desk.root, undefined),
  };
  const code = await runOnSchedule(session, schedule);
  return { code, asked, lines: printed.map((line) => JSON.parse(line) as Line), schedule };
}

describe('24 hours on a schedule', () => {
  test('every 15 minutes: one line a run, edits of both sides carried, a complete look a day, 0 at the end', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    const { code, lines, asked } = await play(stage, {
      hours: 24.5,
      events: [
        [2 * hour, () => stage.hand.edit('one', { title: 'One, edited there' })],
        [5 * hour, () => stage.desk.edit('one.md', 'First.', 'First, edited here.')],
      ],
    });
    expect(code).toBe(0);
    expect(lines.length).toBeGreaterThan(90);
    expect(lines.length).toBeLessThanOrEqual(99);
    const changed = lines.filter(({ changes }) => changes.length > 0);
    expect(changed.map(({ at, changes }) => [Math.floor((Date.parse(at) - begin) / hour), changes])).toEqual([
      [0, [{ path: 'one.md', done: 'created there' }]],
      [2, [{ path: 'one.md', done: 'updated here' }]],
      [5, [{ path: 'one.md', done: 'updated there' }]],
    ]);
    expect(asked.filter(Boolean)).toHaveLength(2);
    const heart = await readHeartbeat(heartbeatFile(stage.desk.root, undefined));
    expect(heart).toMatchObject({ exitCode: 0, lastSuccess: lines.at(-1)!.at });
  });

  test('a conflict is said once, the others go on, and it is said again when it comes back', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    stage.desk.draft('two.md', 'title: Two\nslug: two\nstatus: publish', 'Second.');
    const { lines } = await play(stage, {
      hours: 6,
      events: [
        [hour, () => stage.desk.edit('one.md', 'First.', 'Ours.')],
        [hour, () => stage.hand.reword('one', 'First.', 'Theirs.')],
        [2 * hour, () => stage.desk.edit('two.md', 'Second.', 'Second, again.')],
      ],
    });
    const told = lines.filter(({ trouble }) => trouble.length > 0);
    expect(told).toHaveLength(1);
    expect(told[0]!.trouble[0]).toContain('one.md: conflict: ');
    expect(lines.at(-1)).toMatchObject({ exitCode: 3, trouble: [] });
    expect(await stage.hand.content('two')).toContain('Second, again.');
    const heart = await readHeartbeat(heartbeatFile(stage.desk.root, undefined));
    expect(heart?.lastSuccess).toBe(lines.at(-1)!.at);
  });

  test('an outage of six hours is met with ever longer waits, said once, and got over by itself', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    const { lines } = await play(stage, {
      hours: 24,
      outage: [4 * hour, 10 * hour],
      events: [[6 * hour, () => stage.desk.edit('one.md', 'First.', 'Meanwhile.')]],
    });
    const failed = lines.filter(({ exitCode }) => exitCode === 5);
    expect(failed.length).toBeGreaterThan(5);
    expect(failed.length).toBeLessThan(14);
    expect(failed.filter(({ trouble }) => trouble.length > 0)).toHaveLength(1);
    const gaps = failed.slice(1).map(({ at }, index) => Date.parse(at) - Date.parse(failed[index]!.at));
    expect(Math.max(...gaps)).toBeGreaterThan(0.9 * hour);
    expect(Math.max(...gaps)).toBeLessThan(1.2 * hour);
    expect(lines.at(-1)).toMatchObject({ exitCode: 0 });
    expect(await stage.hand.content('one')).toContain('Meanwhile.');
  });

  test('a site that asks for a longer wait is left alone until then, and asked again as usual after it', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'First.');
    const outage = [hour, 1.5 * hour] as const;
    const { lines } = await play(stage, { hours: 6, outage, asksFor: 3 * hour });
    const failed = lines.findIndex(({ exitCode }) => exitCode === 5);
    const [before, after, later] = lines.slice(failed, failed + 3).map(({ at }) => Date.parse(at));
    expect(after! - before!).toBeGreaterThanOrEqual(3 * hour);
    expect(after! - before!).toBeLessThan(3.1 * hour);
    expect(later! - after!).toBeLessThan(0.3 * hour);
    expect(lines.at(-1)).toMatchObject({ exitCode: 0 });
  });
});

describe('--on-conflict', () => {
  test.each(['ours', 'theirs'] as const)(
    '%s settles what changed on both sides, and nothing else',
    async (onConflict) => {
      const stage = fakeStage();
      stage.desk.draft(
        'one.md',
        'title: One\nslug: one\nstatus: publish',
        'First.\n\nA.\n\nB.\n\nC.\n\nKept.',
      );
      await stage.sync({ exit: 0 });
      stage.desk.edit('one.md', 'First.', 'Ours.');
      await stage.hand.reword('one', 'First.', 'Theirs.');
      await stage.hand.reword('one', 'Kept.', 'Added there.');
      await stage.sync({ there: [], exit: 3 });
      await stage.sync({ exit: 0 }, { onConflict });
      const word = onConflict === 'ours' ? 'Ours.' : 'Theirs.';
      expect(await stage.hand.content('one')).toContain(word);
      expect(await stage.hand.content('one')).toContain('Added there.');
      expect(stage.desk.text('one.md')).toContain(`${word}\n\nA.\n\nB.\n\nC.\n\nAdded there.\n`);
      await stage.quiet();
    },
  );

  test('keep, the default, leaves both sides alone; two posts made on both sides are never settled by it', async () => {
    const stage = fakeStage();
    stage.desk.draft('one.md', 'title: One\nslug: one\nstatus: publish', 'Ours.');
    await stage.hand.add({ title: 'One', slug: 'one', content: 'Theirs.' });
    for (const onConflict of ['keep', 'ours', 'theirs'] as const) {
      await stage.sync({ there: [], exit: 3 }, { onConflict });
    }
    expect(await stage.hand.content('one')).toBe('Theirs.');
  });
});

describe('galley sync --every', () => {
  let wordPress: TestWordPress;

  beforeAll(async () => {
    wordPress = await startWordPress();
  }, 120_000);

  afterAll(() => wordPress?.stop());

  async function scene() {
    const home = await temporaryFolder();
    const proxy = await startFaultyProxy(wordPress.url);
    onTestFinished(() => proxy.stop());
    const env = {
      WP_URL: proxy.url,
      WP_USERNAME: 'admin',
      WP_APP_PASSWORD: wordPress.applicationPassword,
      PATH: process.env['PATH'],
    };
    const stop = new AbortController();
    const heartbeat = (): ReturnType<typeof readHeartbeat> =>
      readHeartbeat(heartbeatFile(path.join(home, 'drafts'), undefined));
    const galley = (words: readonly string[]) => capturedRun(words, { cwd: home, env, signal: stop.signal });
    return { home, proxy, stop, heartbeat, galley };
  }

  test('ends with 0 while it is idle, and with 143 in a run', async () => {
    const { proxy, stop, heartbeat, galley } = await scene();
    const running = galley(['sync', '--every', '1h']);
    await vi.waitFor(async () => expect(await heartbeat()).toMatchObject({ exitCode: 0 }), {
      timeout: 60_000,
    });
    stop.abort('SIGTERM');
    const { code, out } = await running;
    expect(code).toBe(0);
    expect(out).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z ok: 0 writes there, \d here, \d in step\n$/);

    const second = await scene();
    second.proxy.misbehave(() => ({ kind: 'delay', milliseconds: 300 }));
    const cut = second.galley(['sync', '--every', '1h']);
    await vi.waitFor(() => expect(second.proxy.requests().length).toBeGreaterThan(0), { timeout: 60_000 });
    second.stop.abort('SIGTERM');
    expect((await cut).code).toBe(143);
    proxy.forget();
  });

  test('calls the command of --notify once for a failure, without any setting of the site', async () => {
    const { home, proxy, stop, heartbeat, galley } = await scene();
    proxy.misbehave(() => ({ kind: 'status', status: 403 }));
    const running = galley([
      'sync',
      '--every',
      '10s',
      '--json',
      '--notify',
      `env > ${home}/told; cat >> ${home}/told`,
    ]);
    await vi.waitFor(async () => expect(await heartbeat()).toMatchObject({ exitCode: 5 }), {
      timeout: 60_000,
    });
    await vi.waitFor(
      async () => expect(await readFile(path.join(home, 'told'), 'utf8')).toContain('"event"'),
      {
        timeout: 60_000,
      },
    );
    await wait(100);
    stop.abort('SIGTERM');
    expect((await running).code).toBe(0);
    const told = await readFile(path.join(home, 'told'), 'utf8');
    expect(told).toContain('GALLEY_EVENT=failure');
    expect(told).toContain('GALLEY_EXIT_CODE=5');
    expect(told).not.toContain('WP_APP_PASSWORD');
    expect(told).not.toContain(wordPress.applicationPassword);
  });

  test('an interval, a pattern or an answer that cannot be read is exit code 2, and so is a site that is not set', async () => {
    const { galley, home } = await scene();
    for (const words of [
      ['--every', 'often'],
      ['--cron', 'x'],
      ['--on-conflict', 'both'],
    ]) {
      expect(await galley(['sync', ...words])).toMatchObject({ code: 2 });
    }
    expect(await capturedRun(['sync', '--every', '1h'], { cwd: home })).toMatchObject({ code: 2 });
  });
});
