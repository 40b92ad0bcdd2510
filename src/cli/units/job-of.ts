import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Configuration } from '../configuration/read-configuration.js';
import { readInterval } from '../schedule/timetable.js';
import { UsageError } from '../usage-error.js';
import { signInKeys } from '../workplace/sign-in-keys.js';
import type { Job } from './unit.js';

/** What is asked of a job. */
export interface JobWish {
  readonly every: string;
  readonly notify?: string | undefined;
  readonly home: string;
  /** Absolute. */
  readonly drafts: string;
}

/** The job for the site that is configured here; its name tells folders of one name apart. */
export function jobOf(
  cwd: string,
  configuration: Configuration,
  { every, notify, home, drafts }: JobWish,
): Job {
  const { envFile, site } = configuration;
  const minutes = readInterval(every) / 60_000;
  if (!Number.isInteger(minutes))
    throw new UsageError(`A scheduler counts in whole minutes, not ${every}.`, {
      hint: 'As in --every 15m.',
    });
  const folder = envFile ? path.dirname(envFile) : cwd;
  const word = path
    .basename(folder)
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 6);
  const name = [
    'galley',
    word,
    mark,
    ...(site === undefined ? [] : [site.toLowerCase().replaceAll('_', '-')]),
  ];
  return {
    name: name.filter((part) => part !== '').join('-'),
    folder,
    command: [process.execPath, path.resolve(process.argv[1] ?? 'galley')],
    minutes,
    drafts: path.relative(folder, drafts).split(path.sep).join('/') || '.',
    home,
    signInKeys: signInKeys(configuration),
    ...(notify !== undefined && { notify }),
    ...(site !== undefined && { site }),
  };
}
