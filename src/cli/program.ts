import { Command } from 'commander';
import type { CommandDefinition, Example } from './command-definition.js';
import { commandTable, type CommandEntry } from './command-table.js';
import { createSession, type Surroundings } from './create-session.js';
import type { CommandExitCode } from './exit-codes.js';
import { version } from './version.js';

/** Columns; longer lines are hard to read. */
const widestHelp = 100;

/**
 * The program with every command in its list and only the commands that the words name loaded. `ended` is told the
 * exit code of the command that ran. Parsing throws CommanderError instead of ending the process.
 */
export async function buildProgram(
  surroundings: Surroundings,
  ended: (code: CommandExitCode) => void,
): Promise<Command> {
  const program = commonProgram(surroundings);
  for (const entry of commandTable) {
    const command = program.command(entry.name).description(entry.summary);
    if (surroundings.words.includes(entry.name)) await fill(command, entry, { surroundings, ended });
  }
  return program;
}

function commonProgram(surroundings: Surroundings): Command {
  const { out, err } = createSession(surroundings, { color: !surroundings.words.includes('--no-color') });
  return declareCommonFlags(new Command('galley'))
    .description('Keeps a folder of Markdown drafts and a WordPress site in step.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this')
    .helpCommand('help [command]', 'show what a command does')
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (text) => out.paint.strong(text),
    })
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      getOutHelpWidth: () => Math.min(out.columns, widestHelp),
      getErrHelpWidth: () => Math.min(err.columns, widestHelp),
      // Kept from commander: runCli says what is wrong, in the form that --json asks for.
      outputError: () => undefined,
    })
    .addHelpText('after', '\nTo begin: galley init, or galley demo to look at it first.')
    .exitOverride();
}

/** The flags that every command takes. */
export function declareCommonFlags(program: Command): Command {
  return program
    .option('--json', 'print one JSON object on standard output, and everything else on standard error')
    .option('--site <name>', 'work with another site: the one that .env.<name> names')
    .option('--quiet', 'print only what needs looking after')
    .option('--verbose', 'say more')
    .option('--no-color', 'print without colours (NO_COLOR and FORCE_COLOR hold, too)');
}

interface Place {
  readonly surroundings: Surroundings;
  readonly ended: (code: CommandExitCode) => void;
}

async function fill(command: Command, entry: CommandEntry, place: Place): Promise<void> {
  const definition = await entry.load();
  if (!('commands' in definition)) return define(command, definition, place);
  command.addHelpText('after', examplesText(definition.examples));
  for (const [name, grouped] of Object.entries(definition.commands)) {
    define(command.command(name).description(grouped.summary), grouped, place);
  }
}

function define(command: Command, definition: CommandDefinition, { surroundings, ended }: Place): void {
  definition
    .declare(command)
    .addHelpText('after', examplesText(definition.examples))
    .action(async () => {
      const options = command.optsWithGlobals();
      const session = createSession(surroundings, options);
      ended(await definition.run(session, { operands: command.processedArgs as string[], options }));
    });
}

function examplesText(examples: readonly Example[]): string {
  const lines = examples.map(({ line, does }) => `  ${line}\n      ${does}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
