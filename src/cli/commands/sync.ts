import type { Command } from 'commander';
import type { CommandDefinition } from '../command-definition.js';
import { declareNarrowingFlags } from '../runs/narrowing-flags.js';
import { runAndReport } from '../runs/run-and-report.js';
import { declareRunFlags } from '../runs/run-flags.js';
import { machineClock } from '../schedule/scheduler-clock.js';
import { syncOnSchedule } from '../schedule/sync-on-schedule.js';
import { timetableOf } from '../schedule/timetable.js';
import { UsageError } from '../usage-error.js';

/** `galley sync [posts...]`: both directions, and the only command that merges; once, or on a schedule. */
export const syncCommand: CommandDefinition = {
  declare: (command) =>
    declareSchedule(
      declareNarrowingFlags(
        declareRunFlags(command.argument('[posts...]', 'only these: paths, slugs or ids')),
      ),
    ),
  examples: [
    { line: 'galley sync', does: 'bring both sides in step' },
    { line: 'galley sync --delete', does: 'and let removals happen, into the trash on either side' },
    { line: 'galley sync --every 15m', does: 'again and again, one line a run, until Ctrl-C' },
  ],
  run: async (session, given) => {
    const { every, cron } = given.options as { readonly every?: string; readonly cron?: string };
    const timetable = timetableOf({ every, cron }, machineClock.random);
    if (timetable) return syncOnSchedule(session, given, { timetable, clock: machineClock });
    // Set by the units of galley schedule: the system calls again, and a heartbeat tells how it went.
    const called = session.env['GALLEY_SCHEDULED'];
    if (!called) return runAndReport(session, 'sync', given);
    const often = timetableOf({ every: called }, () => 0)!;
    return syncOnSchedule(session, given, { timetable: often, clock: machineClock, once: true });
  },
};

function declareSchedule(command: Command): Command {
  return command
    .option(
      '--on-conflict <answer>',
      'what changed on both sides: keep (it waits), ours or theirs',
      checkAnswer,
    )
    .option('--every <interval>', 'run again and again, as in 15m or 2h, until it is stopped')
    .option('--cron <pattern>', 'run at the times of a cron pattern, as in "*/15 * * * *"')
    .option('--notify <command>', 'with --every or --cron: run this on a failure or a new conflict');
}

function checkAnswer(given: string): string {
  if (/^(?:keep|ours|theirs)$/.test(given)) return given;
  throw new UsageError(`--on-conflict ${given} is unknown.`, { hint: 'It is keep, ours or theirs.' });
}
