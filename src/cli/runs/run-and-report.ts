import { answer } from '../answer.js';
import type { Given } from '../command-definition.js';
import { exitCodeUnlessInterrupted, type CommandExitCode } from '../exit-codes.js';
import { runAnswer } from '../report/run-answer.js';
import type { Session } from '../session.js';
import { confirmRun } from './confirm-run.js';
import { runEngine } from './run-engine.js';

/** Runs the engine in one direction, prints its report and answers its exit code. One run at a time in a folder. */
export async function runAndReport(
  session: Session,
  direction: 'push' | 'pull' | 'sync',
  given: Given,
): Promise<CommandExitCode> {
  const more = confirmRun(session, { yes: given.options['yes'] === true });
  const { report, opened } = await runEngine(session, { direction, given, more });
  answer(session, runAnswer(report, { session, shown: opened.shown }));
  if (session.signal.aborted) session.err.line('Stopped. What is left is done by the next run.');
  return exitCodeUnlessInterrupted(report.exitCode, session.signal);
}
