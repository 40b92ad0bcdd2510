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

export interface Example {
  readonly line: string;
  readonly does: string;
}

/** The command line as read by commander: the operands in order, and the options by their camel-cased names. */
export interface Given {
  readonly operands: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}
