import type { Workplace } from '../../index.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { liveProgress } from '../output/live-progress.js';
import type { Session } from '../session.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { connect, namesSite, notConfigured } from './connect.js';
import { openDraftsFolder, type OpenFolder } from './open-folder.js';

/** Works with the site and the folder of this session; the live line is gone before the work's result is printed. */
export async function withWorkplace<Result>(
  session: Session,
  options: { readonly make: boolean },
  work: (workplace: Workplace, opened: OpenFolder) => Promise<Result>,
): Promise<Result> {
  const configuration = await readConfiguration(session.cwd, session.env);
  if (!namesSite(configuration)) throw notConfigured(configuration);
  const opened = await openDraftsFolder(session, configuration, options);
  const progress = liveProgress(session.err, session.flags);
  try {
    const memory = await opened.folder.siteMemory();
    const connecting = connect(configuration, {
      remembered: memory?.standing,
      language: memory?.language,
      onRequest: ({ method, url, outcome, milliseconds }) =>
        progress.detail(`${method} ${url} ${outcome} ${Math.round(milliseconds)} ms`),
    });
    const site = await unlessInterrupted(session.signal, connecting);
    const clock = { now: () => Date.now() };
    return await work({ site, folder: opened.folder, clock, progress }, opened);
  } finally {
    progress.end();
  }
}
