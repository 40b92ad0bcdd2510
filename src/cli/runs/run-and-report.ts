import type { Report } from '../../index.js';
import { answer } from '../answer.js';
import type { Given } from '../command-definition.js';
import { exitCodeUnlessInterrupted, type CommandExitCode } from '../exit-codes.js';
import { runAnswer } from '../report/run-answer.js';
import type { Session } from '../session.js';
import { namedPosts } from '../workplace/named-posts.js';
import { refuseUnknown } from '../workplace/refuse-unknown.js';
import { withLock } from '../workplace/with-lock.js';
import { withWorkplace } from '../workplace/with-workplace.js';
import { confirmTerm } from './confirm-term.js';
import { runOptions } from './run-options.js';

/** Runs the engine in one direction, prints its report and answers its exit code. One run at a time in a folder. */
export async function runAndReport(
  session: Session,
  direction: 'push' | 'pull' | 'sync',
  given: Given,
): Promise<CommandExitCode> {
  const words = (given.operands[0] ?? []) as readonly string[];
  const { report, shown } = await withWorkplace(
    session,
    { make: direction !== 'push' },
    async (workplace, opened) => {
      const only = await namedPosts(session, opened, { words, mustExist: direction === 'push' });
      if (direction === 'push') await refuseUnknown(opened.folder, only);
      const { settings } = opened;
      const asked = { only, signal: session.signal, ...confirmTerm(session) };
      const options = runOptions(given, { settings, ...asked });
      const library = await import('../../index.js');
      const run = (): Promise<Report> => library[direction](workplace, options);
      const report = options.dryRun ? await run() : await withLock(opened.root, run);
      return { report, shown: opened.shown };
    },
  );
  answer(session, runAnswer(report, { session, shown }));
  if (session.signal.aborted) session.err.line('Stopped. What is left is done by the next run.');
  return exitCodeUnlessInterrupted(report.exitCode, session.signal);
}
