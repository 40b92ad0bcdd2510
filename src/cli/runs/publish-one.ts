import type { Publication } from '../../index.js';
import { answer } from '../answer.js';
import type { Given } from '../command-definition.js';
import type { CommandExitCode } from '../exit-codes.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { problemLines } from '../report/trouble-lines.js';
import type { Session } from '../session.js';
import { namedPosts } from '../workplace/named-posts.js';
import { openDraftsFolder } from '../workplace/open-folder.js';
import { withLock } from '../workplace/with-lock.js';
import { runAndReport } from './run-and-report.js';

/** Says in one draft that it is (or is no longer) published, and pushes that draft. */
export async function publishOne(
  session: Session,
  given: Given,
  wanted: Publication,
): Promise<CommandExitCode> {
  const configuration = await readConfiguration(session.cwd, session.env);
  const opened = await openDraftsFolder(session, configuration, { make: false });
  const [name] = await namedPosts(session, opened, { words: [given.operands[0] as string], mustExist: true });
  const { setStatus } = await import('../../index.js');
  const changed = await withLock(opened.root, () => setStatus(opened.folder, name!, wanted));
  await opened.folder.close();
  if ('severity' in changed) {
    const trouble = problemLines(changed, { screen: session.err, shown: opened.shown });
    answer(session, { json: { problem: changed }, lines: [], trouble });
    return 1;
  }
  if (changed.date !== undefined && !session.flags.json) session.err.line(`Goes live ${when(changed.date)}.`);
  return runAndReport(session, 'push', { ...given, operands: [[changed.path]] });
}

/** A moment as the person's own clock shows it, with its zone. */
function when(date: string): string {
  return new Date(date).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'long' });
}
