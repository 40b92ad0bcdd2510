import type { Problem, Publication, Published } from '../../index.js';
import { answer } from '../answer.js';
import type { Given } from '../command-definition.js';
import { exitCodeUnlessInterrupted, type CommandExitCode } from '../exit-codes.js';
import { runAnswer } from '../report/run-answer.js';
import { problemLines } from '../report/trouble-lines.js';
import type { Session } from '../session.js';
import { namedPosts } from '../workplace/named-posts.js';
import type { OpenFolder } from '../workplace/open-folder.js';
import { refuseUnknown } from '../workplace/refuse-unknown.js';
import { withLock } from '../workplace/with-lock.js';
import { withWorkplace } from '../workplace/with-workplace.js';
import { confirmRun } from './confirm-run.js';
import { confirmTerm } from './confirm-term.js';
import { runOptions } from './run-options.js';

/** Says in one draft that it is (or is no longer) published, and pushes that draft. */
export async function publishOne(
  session: Session,
  given: Given,
  wanted: Publication,
): Promise<CommandExitCode> {
  const { published, opened } = await run(session, given, wanted);
  if ('severity' in published) {
    const trouble = problemLines(published, { screen: session.err, shown: opened.shown });
    answer(session, { json: { problem: published }, lines: [], trouble });
    return 1;
  }
  tell(session, published, opened);
  return exitCodeUnlessInterrupted(published.report.exitCode, session.signal);
}

/** What is to be said waits until the live line of the work is gone. */
function run(
  session: Session,
  given: Given,
  wanted: Publication,
): Promise<{ readonly published: Published | Problem; readonly opened: OpenFolder }> {
  return withWorkplace(session, { make: false }, async (workplace, opened) => {
    const words = [given.operands[0] as string];
    const [name] = await namedPosts(session, opened, { words, mustExist: true });
    await refuseUnknown(opened.folder, [name!]);
    const { publish } = await import('../../index.js');
    const { settings } = opened;
    const asking = {
      ...confirmTerm(session),
      ...confirmRun(session, { yes: given.options['yes'] === true }),
    };
    const options = { ...runOptions(given, { settings, signal: session.signal }), ...asking, ...wanted };
    const work = (): ReturnType<typeof publish> => publish(workplace, name!, options);
    return { published: await (options.dryRun ? work() : withLock(opened.root, work)), opened };
  });
}

function tell(session: Session, { report, date, timezone }: Published, { shown }: OpenFolder): void {
  const said = runAnswer(report, { session, shown });
  const live = date === undefined || report.declined ? [] : [`It goes live ${when(date, timezone)}.`];
  answer(session, { ...said, lines: [...said.lines, ...live] });
}

/** A moment as the clock of the site shows it, with its zone. */
function when(date: string, timezone: string): string {
  const form = { dateStyle: 'full', timeStyle: 'short' } as const;
  try {
    return `${new Date(date).toLocaleString('en-GB', { ...form, timeZone: timezone })} (${timezone})`;
  } catch {
    // A zone that is only an offset is unknown to this Node.
    return `${new Date(date).toLocaleString('en-GB', { ...form, timeZone: 'UTC' })} (UTC)`;
  }
}
