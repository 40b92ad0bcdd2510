import { win32 } from 'node:path';
import type { Job, Unit } from './unit.js';
import { interval, runWords } from './unit.js';

/** A task of the Windows Task Scheduler, made by its own program: it starts a script, since it takes only short commands. */
export function windowsUnit(job: Job): Unit {
  const path = `AppData/Local/galley/${job.name}.cmd`;
  const run = `"${win32.join(job.home, path)}"`;
  const task = `Galley\\${job.name}`;
  return {
    files: [{ path, under: 'home', text: script(job) }],
    commands: [{ words: ['schtasks', '/Create', '/F', '/TN', task, ...times(job), '/TR', run] }],
    notes: [`To look at it: schtasks /Query /TN "${task}"`],
  };
}

/** schtasks counts no more than 1439 minutes. */
function times({ minutes }: Job): readonly string[] {
  if (minutes < 1440) return ['/SC', 'MINUTE', '/MO', String(minutes)];
  return ['/SC', 'DAILY', '/MO', String(Math.round(minutes / 1440))];
}

function script(job: Job): string {
  const words = runWords(job).map((word) => `"${word.replaceAll('"', '""')}"`);
  const lines = [
    '@echo off',
    `cd /d "${job.folder}"`,
    `set GALLEY_SCHEDULED=${interval(job)}`,
    words.join(' '),
  ];
  // A script takes % for its own words.
  return lines.map((line) => `${line.replaceAll('%', '%%')}\r\n`).join('');
}
