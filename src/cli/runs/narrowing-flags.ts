import type { Command } from 'commander';
import type { Narrowing } from '../../index.js';
import { UsageError } from '../usage-error.js';

/** The flags with which a pull or a sync is about some posts only. */
export function declareNarrowingFlags(command: Command): Command {
  return command
    .option('--since <date>', 'only posts dated or changed since, as in 2025-01-01', checkDate)
    .option('--status <list>', 'only posts of these statuses, as in publish,draft')
    .option('--type <list>', 'only these types, as in post,page')
    .option('--author <user>', 'only posts of this user; me is you')
    .option('--category <name>', 'only posts of this category and those under it');
}

/** What the flags ask for; nothing when none was given. */
export function narrowingOf(options: Readonly<Record<string, unknown>>): { readonly narrowing?: Narrowing } {
  const { since, status, type, author, category } = options as Readonly<Record<string, string | undefined>>;
  const narrowing: Narrowing = {
    ...(since === undefined ? {} : { since }),
    ...(status === undefined ? {} : { statuses: listed(status) }),
    ...(type === undefined ? {} : { types: listed(type) }),
    ...(author === undefined ? {} : { author }),
    ...(category === undefined ? {} : { category }),
  };
  return Object.keys(narrowing).length === 0 ? {} : { narrowing };
}

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** A year, a month, a day or a full moment; the beginning of it, UTC where it names no zone. */
function checkDate(given: string): string {
  const at = /^\d{4}(?:-\d\d(?:-\d\d(?:[T ].+)?)?)?$/.test(given) ? Date.parse(given) : Number.NaN;
  if (!Number.isNaN(at)) return new Date(at).toISOString();
  throw new UsageError(`--since ${given} is no date.`, { hint: 'For example --since 2025-01-01.' });
}
