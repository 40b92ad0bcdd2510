import type { Command } from 'commander';
import type { CommandExitCode } from './exit-codes.js';
import type { Session } from './session.js';

/** One command: what it takes, and what it does. One file under `commands/` exports one. */
export interface CommandDefinition {
  /** Declares arguments and options on commander's own object. */
  readonly declare: (command: Command) => Command;
  /** Ready command lines, each with what it does, for `--help`. */
  readonly examples: readonly Example[];
  readonly run: (session: Session, given: Given) => Promise<CommandExitCode>;
}

/** A command that is only a name for others: `galley terms list`, `galley terms rename`. */
export interface CommandGroup {
  readonly commands: Readonly<Record<string, GroupedCommand>>;
  readonly examples: readonly Example[];
}

/** One of a group, with its line in the list of the group. */
export interface GroupedCommand extends CommandDefinition {
  readonly summary: string;
}

/** A command line that can be typed, and what comes of it. */
export interface Example {
  readonly line: string;
  readonly does: string;
}

/** The command line as read by commander: the operands in order, and the options by their camel-cased names. */
export interface Given {
  readonly operands: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}
