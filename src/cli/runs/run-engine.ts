import type { Report, RunOptions } from '../../index.js';
import type { Given } from '../command-definition.js';
import type { Session } from '../session.js';
import { namedPosts } from '../workplace/named-posts.js';
import type { OpenFolder } from '../workplace/open-folder.js';
import { refuseUnknown } from '../workplace/refuse-unknown.js';
import { withLock } from '../workplace/with-lock.js';
import { withWorkplace } from '../workplace/with-workplace.js';
import { confirmTerm } from './confirm-term.js';
import { runOptions } from './run-options.js';

/** One run of the engine, as the command line asks for it. */
export interface EngineRun {
  readonly direction: 'push' | 'pull' | 'sync';
  readonly given: Given;
  /** What counts beside the command line. */
  readonly more?: Partial<RunOptions>;
}

/** Opens the workplace, runs the engine in one direction while holding the lock, and answers its report. */
export async function runEngine(
  session: Session,
  { direction, given, more = {} }: EngineRun,
): Promise<{ readonly report: Report; readonly opened: OpenFolder }> {
  const words = (given.operands[0] ?? []) as readonly string[];
  return withWorkplace(session, { make: direction !== 'push' }, async (workplace, opened) => {
    const only = await namedPosts(session, opened, { words, mustExist: direction === 'push' });
    if (direction === 'push') await refuseUnknown(opened.folder, only);
    const { settings } = opened;
    const asked = { only, signal: session.signal, ...confirmTerm(session) };
    const options = { ...runOptions(given, { settings, ...asked }), ...more };
    const library = await import('../../index.js');
    const run = (): Promise<Report> => library[direction](workplace, options);
    return { report: options.dryRun ? await run() : await withLock(opened.root, run), opened };
  });
}
