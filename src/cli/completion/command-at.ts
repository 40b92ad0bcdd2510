import { Command } from 'commander';
import { commandTable } from '../command-table.js';
import { declareCommonFlags } from '../program.js';
import type { Candidate } from './candidate.js';

/** The command that is being typed. */
export interface TypedCommand {
  readonly command: Command;
  /** With its group: `terms rename`. */
  readonly name: string;
  /** Names of commands that may come next, where none was typed yet. */
  readonly open: readonly Candidate[];
}

/** The command that these words name, its flags declared. */
export async function commandAt(words: readonly string[]): Promise<TypedCommand> {
  const program = declareCommonFlags(new Command('galley'));
  const names = operandsAmong(words, program);
  const entry = commandTable.find(({ name }) => name === names[0]);
  if (entry === undefined) {
    const open =
      names.length > 0 ? [] : commandTable.map(({ name, summary }) => ({ value: name, about: summary }));
    return { command: program, name: '', open };
  }
  const definition = await entry.load();
  const command = program.command(entry.name);
  if (!('commands' in definition))
    return { command: definition.declare(command), name: entry.name, open: [] };
  const grouped = names[1] === undefined ? undefined : definition.commands[names[1]];
  if (grouped && names[1] !== undefined)
    return {
      command: grouped.declare(command.command(names[1])),
      name: `${entry.name} ${names[1]}`,
      open: [],
    };
  const open = Object.entries(definition.commands).map(([value, { summary }]) => ({ value, about: summary }));
  return { command, name: entry.name, open: names.length > 1 ? [] : open };
}

/** Words that are no flags, nor the values of flags that every command takes. */
function operandsAmong(words: readonly string[], program: Command): readonly string[] {
  const valued = program.options.filter(({ required }) => required).map(({ long }) => long);
  return words.filter((word, at) => !word.startsWith('-') && !valued.includes(words[at - 1]));
}
