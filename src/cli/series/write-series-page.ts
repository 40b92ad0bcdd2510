import { answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { problemLines } from '../report/trouble-lines.js';
import type { Session } from '../session.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';

/** Writes the draft of a page that lists a series, and prints its path. */
export async function writeSeriesPage(session: Session, name: string): Promise<0 | 1> {
  const { folder, shown } = await openConfiguredFolder(session, { make: true });
  const { seriesPage } = await import('../../index.js');
  const made = await seriesPage(folder, name);
  if ('severity' in made) {
    const trouble = problemLines(made, { screen: session.err, shown });
    answer(session, { json: { problem: made }, lines: [], trouble });
    return 1;
  }
  const path = shown === '.' ? made.path : `${shown}/${made.path}`;
  answer(session, { json: { path }, lines: [printable(path)] });
  return 0;
}
