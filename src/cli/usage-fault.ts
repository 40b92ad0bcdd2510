import type { CommanderError } from 'commander';
import { commandTable } from './command-table.js';
import type { Fault } from './fault.js';

/** What commander did not understand, with its own guess at the nearest name, and where to read on. */
export function usageFault(error: CommanderError, words: readonly string[]): Fault {
  const command = commandTable.find(({ name }) => words.includes(name));
  return {
    code: 'usage',
    message: error.message.replace(/^error: /, '').replace(/\n/g, ' '),
    hint: command
      ? `galley ${command.name} --help shows what it takes.`
      : 'galley --help lists the commands.',
    exitCode: 2,
  };
}
