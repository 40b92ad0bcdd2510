import type { Given } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import type { CommandExitCode } from '../exit-codes.js';
import { faultOf } from '../fault.js';
import { Interrupted } from '../interrupted.js';
import { runEngine } from '../runs/run-engine.js';
import type { Session } from '../session.js';
import { connectOptions } from '../workplace/connect.js';
import { openDraftsFolder } from '../workplace/open-folder.js';
import { heartbeatFile } from './heartbeat.js';
import { runOnSchedule } from './run-on-schedule.js';
import type { RunResult } from './run-result.js';
import type { SchedulerClock } from './scheduler-clock.js';
import type { Timetable } from './timetable.js';

/** When, and whether only once. */
export interface Times {
  readonly timetable: Timetable;
  readonly clock: SchedulerClock;
  readonly once?: boolean;
}

/**
 * `galley sync --every` and `--cron`. Each run opens everything anew, so that a new password, a moved site or a changed
 * setting counts from the next run on. Throws a UsageError when the first one would not know where to go.
 */
export async function syncOnSchedule(
  session: Session,
  given: Given,
  { timetable, clock, once = false }: Times,
): Promise<CommandExitCode> {
  const configuration = await readConfiguration(session.cwd, session.env);
  connectOptions(configuration);
  const { root } = await openDraftsFolder(session, configuration, { make: true });
  const silent = { ...session, flags: { ...session.flags, quiet: true } };
  return runOnSchedule(session, {
    timetable,
    clock,
    run: (full) => runOnce(silent, given, full),
    heartbeatFile: heartbeatFile(root, configuration.site),
    once,
    notify: given.options['notify'] as string | undefined,
  });
}

async function runOnce(session: Session, given: Given, full: boolean): Promise<RunResult> {
  const more = full ? { full } : {};
  try {
    const { report } = await runEngine(session, { direction: 'sync', given, more });
    return { kind: 'done', report };
  } catch (error) {
    if (error instanceof Interrupted) return interrupted;
    const retryAt = (error as { readonly retryAt?: number }).retryAt;
    return { kind: 'failed', fault: await faultOf(error), ...(retryAt !== undefined && { retryAt }) };
  }
}

const interrupted: RunResult = {
  kind: 'failed',
  fault: { code: 'interrupted', message: 'Stopped before it was done.', hint: '', exitCode: 4 },
};
