import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site, Workplace } from '../../index.js';
import { liveProgress, type LiveProgress } from '../output/live-progress.js';
import type { Session } from '../session.js';
import { startEmbeddedWordPress } from './embedded/start-embedded-wordpress.js';
import { sampleFolder } from './sample-folder.js';

/** A WordPress in memory and two folders in the system's temporary place: a copy of the samples, and an empty one. */
export interface DemoStage {
  readonly site: Site;
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly progress: LiveProgress;
  /** Absolute paths of the two folders. */
  readonly first: string;
  readonly second: string;
  readonly workplace: (folder: string) => Promise<Workplace>;
}

/** Builds the stage, lets `play` run on it, and takes all of it away again, whatever happened. */
export async function onDemoStage<Result>(
  session: Session,
  port: number | undefined,
  play: (stage: DemoStage) => Promise<Result>,
): Promise<Result> {
  const { connectSite, openFolder } = await import('../../index.js');
  const progress = liveProgress(session.err, session.flags);
  progress.step('Starting a WordPress in memory', 0, 0);
  const announce = (line: string): void => session.err.line(line);
  const wordpress = await startEmbeddedWordPress({ announce, ...(port !== undefined && { port }) });
  const place = await mkdtemp(path.join(tmpdir(), 'galley-demo-'));
  try {
    const first = path.join(place, 'first');
    const second = path.join(place, 'second');
    await cp(sampleFolder(), first, { recursive: true });
    await mkdir(second);
    const { url, username, password, applicationPassword } = wordpress;
    const site = await connectSite({ url, username, appPassword: applicationPassword });
    const clock = { now: () => Date.now() };
    const workplace = async (root: string): Promise<Workplace> => ({
      site,
      folder: await openFolder(root),
      clock,
      progress,
    });
    progress.end();
    return await play({ site, url, username, password, progress, first, second, workplace });
  } finally {
    progress.end();
    await wordpress.stop();
    await rm(place, { recursive: true, force: true });
  }
}
