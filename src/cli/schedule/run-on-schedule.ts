import type { CommandExitCode } from '../exit-codes.js';
import { exitCodeUnlessInterrupted } from '../exit-codes.js';
import type { Session } from '../session.js';
import { backoff } from './backoff.js';
import { readHeartbeat, writeHeartbeat, type Heartbeat } from './heartbeat.js';
import { Newsroom } from './news.js';
import { notify, type Notice } from './notify.js';
import { printRun } from './run-line.js';
import { exitCodeOf, hasFailed, isOutOfReach, type RunResult } from './run-result.js';
import type { SchedulerClock } from './scheduler-clock.js';
import type { Timetable } from './timetable.js';

/** What is run, when, and who hears of it. */
export interface Schedule {
  readonly timetable: Timetable;
  readonly clock: SchedulerClock;
  /** One run; `full` asks for a complete look. Throws only what no later run would get past. */
  readonly run: (full: boolean) => Promise<RunResult>;
  readonly heartbeatFile: string;
  readonly notify?: string | undefined;
  /** One run and no more: the scheduler of the system calls again. */
  readonly once?: boolean;
}

const day = 86_400_000;

/**
 * Runs again and again until a signal: one run after the other, never two at once, a complete look at least daily, longer
 * waits after failures. Answers 0 when it was idle, the signal's code when a run was under way.
 */
export async function runOnSchedule(session: Session, schedule: Schedule): Promise<CommandExitCode> {
  const { clock, timetable } = schedule;
  const { signal } = session;
  let heart: Partial<Heartbeat> = (await readHeartbeat(schedule.heartbeatFile)) ?? {};
  const newsroom = new Newsroom(heart.told);
  let failures = 0;
  const asked = Date.parse(heart.notBefore ?? '') || 0;
  if (schedule.once && asked > clock.now()) return skip(session, clock.now(), asked);
  let next = Math.max(timetable.first(clock.now()), asked);
  for (;;) {
    await clock.until(next, signal);
    if (signal.aborted) return 0;
    const began = clock.now();
    const full = isOld(heart.lastFull, began);
    const result = await schedule.run(full);
    if (signal.aborted) return exitCodeUnlessInterrupted(0, signal);
    failures = isOutOfReach(result) ? failures + 1 : 0;
    next = nextRun(schedule, { began, failures, result });
    const { trouble, notices } = newsroom.report(result);
    printRun(session, { began, took: clock.now() - began, result, trouble, next });
    heart = { ...beat(heart, { began, full, result, next }), told: newsroom.memory };
    await writeHeartbeat(schedule.heartbeatFile, heart as Heartbeat);
    await sendAll(session, schedule.notify, notices);
    if (schedule.once) return exitCodeOf(result);
  }
}

/** The site asked for a longer wait than until this call; the next one may come in time. */
function skip(session: Session, now: number, until: number): CommandExitCode {
  const message = `The site asked not to be asked again before ${new Date(until).toISOString()}.`;
  const fault = { code: 'asked-to-wait', message, hint: '', exitCode: 4 } as const;
  printRun(session, { began: now, took: 0, result: { kind: 'failed', fault }, trouble: [], next: until });
  return 0;
}

function isOld(time: string | undefined, now: number): boolean {
  const then = Date.parse(time ?? '');
  return Number.isNaN(then) || now - then >= day || then > now;
}

interface Ended {
  readonly began: number;
  readonly result: RunResult;
}

function nextRun(
  { timetable, clock }: Schedule,
  { began, failures, result }: Ended & { readonly failures: number },
): number {
  const now = clock.now();
  const asked = result.kind === 'failed' ? (result.retryAt ?? 0) : 0;
  return Math.max(timetable.next(began, now), now + backoff(failures), asked);
}

function beat(
  before: Partial<Heartbeat>,
  { began, result, full, next }: Ended & { readonly full: boolean; readonly next: number },
): Heartbeat {
  const at = new Date(began).toISOString();
  const ok = !hasFailed(result) && result.kind === 'done';
  return {
    lastRun: at,
    exitCode: exitCodeOf(result),
    ...(ok ? { lastSuccess: at } : before.lastSuccess && { lastSuccess: before.lastSuccess }),
    ...(ok && full ? { lastFull: at } : before.lastFull && { lastFull: before.lastFull }),
    next: new Date(next).toISOString(),
    ...(result.kind === 'failed' && result.retryAt !== undefined
      ? { notBefore: new Date(result.retryAt).toISOString() }
      : {}),
  };
}

async function sendAll(
  session: Session,
  command: string | undefined,
  notices: readonly Notice[],
): Promise<void> {
  if (command === undefined) return;
  for (const notice of notices) {
    const wrong = await notify(command, notice, session.env);
    if (wrong !== undefined) session.err.line(`The command of --notify failed: ${wrong}.`);
  }
}
