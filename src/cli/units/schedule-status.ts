import { existsSync } from 'node:fs';
import path from 'node:path';
import { answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { heartbeatFile, readHeartbeat, type Heartbeat } from '../schedule/heartbeat.js';
import type { Session } from '../session.js';
import { runProgram } from './run-program.js';
import type { Job } from './unit.js';

/** Which schedulers hold this job, when it last ran and when it runs next, as far as the heartbeat tells. */
export async function scheduleStatus(
  session: Session,
  job: Job,
  place: { home: string; root: string },
): Promise<void> {
  const inPlace = await placesOf(job, place.home, session.env);
  const heartbeat = await readHeartbeat(heartbeatFile(place.root, job.site));
  const where =
    inPlace.length === 0 ? 'Nothing runs it: galley schedule systemd --install' : inPlace.join(', ');
  const lines = [`${job.name}: ${where}`, ...heartbeatLines(heartbeat)];
  answer(session, {
    json: { name: job.name, inPlace, heartbeat: heartbeat ?? null },
    lines: lines.map(printable),
  });
}

async function placesOf(job: Job, home: string, env: NodeJS.ProcessEnv): Promise<string[]> {
  const files: Readonly<Record<string, string>> = {
    systemd: path.join(home, `.config/systemd/user/${job.name}.timer`),
    launchd: path.join(home, `Library/LaunchAgents/${job.name}.plist`),
    'github-actions': path.join(job.folder, `.github/workflows/${job.name}.yml`),
  };
  const found = Object.keys(files).filter((kind) => existsSync(files[kind]!));
  const crontab = await runProgram({ words: ['crontab', '-l'] }, env, home);
  return crontab.said.includes(`# ${job.name}\n`) ? [...found, 'cron'] : found;
}

function heartbeatLines(heartbeat: Heartbeat | undefined): string[] {
  if (!heartbeat) return ['It has not run yet.'];
  const { lastRun, exitCode, lastSuccess = 'never', next } = heartbeat;
  return [
    `Last run: ${lastRun}, exit code ${exitCode}. Last success: ${lastSuccess}.`,
    ...(next ? [`Next run: about ${next}.`] : []),
  ];
}
