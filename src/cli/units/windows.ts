import type { Job, Unit } from './unit.js';
import { interval, runWords } from './unit.js';

/** A task of the Windows Task Scheduler, made by its own program. */
export function windowsUnit(job: Job): Unit {
  const words = runWords(job)
    .map((word) => `"${word}"`)
    .join(' ');
  const run = `cmd /c cd /d "${job.folder}" && set GALLEY_SCHEDULED=${interval(job)}&& ${words}`;
  const times = ['/SC', 'MINUTE', '/MO', String(job.minutes)];
  return {
    files: [],
    commands: [{ words: ['schtasks', '/Create', '/F', '/TN', `Galley\\${job.name}`, ...times, '/TR', run] }],
    notes: [`To look at it: schtasks /Query /TN "Galley\\${job.name}"`],
  };
}
