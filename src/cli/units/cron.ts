import { UsageError } from '../usage-error.js';
import { shellWord } from './shell-word.js';
import type { Job, Unit } from './unit.js';
import { interval, runWords } from './unit.js';

/** A line of the person's crontab, known by its end; `crontab` is what stands there now. */
export function cronUnit(job: Job, crontab: string): Unit {
  const kept = crontab.split('\n').filter((line) => line !== '' && !line.endsWith(mark(job)));
  return {
    files: [],
    commands: [{ words: ['crontab', '-'], input: [...kept, cronLine(job), ''].join('\n') }],
    notes: ['cron mails what a run changed or could not do; the heartbeat is in .galley/heartbeat.'],
  };
}

/** The line itself. In a crontab a % would end the command. */
export function cronLine(job: Job): string {
  // cron mails what is said: only what is new is worth a letter.
  const words = [...runWords(job), '--quiet'].map(shellWord).join(' ');
  const command = `cd ${shellWord(job.folder)} && GALLEY_SCHEDULED=${interval(job)} ${words}`;
  return `${cronPattern(job.minutes)} ${command.replaceAll('%', '\\%')} ${mark(job)}`;
}

/** A pattern that comes at even intervals; a UsageError for an interval that cron cannot keep. */
export function cronPattern(minutes: number): string {
  if (minutes < 60 && 60 % minutes === 0) return minutes === 1 ? '* * * * *' : `*/${minutes} * * * *`;
  if (minutes % 60 === 0 && 1440 % minutes === 0) {
    const hours = minutes / 60;
    return hours === 24 ? '7 4 * * *' : hours === 1 ? '7 * * * *' : `7 */${hours} * * *`;
  }
  throw new UsageError('A calendar cannot keep this interval.', {
    hint: 'Take one that divides an hour or a day: 5m, 10m, 15m, 30m, 1h, 2h, 6h, 1d.',
  });
}

function mark({ name }: Job): string {
  return `# ${name}`;
}
