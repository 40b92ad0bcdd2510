import { CommanderError } from 'commander';
import { answer } from './answer.js';
import { createSession, type Surroundings } from './create-session.js';
import type { CommandExitCode } from './exit-codes.js';
import { exitCodeUnlessInterrupted } from './exit-codes.js';
import { faultOf, type Fault } from './fault.js';
import { Interrupted } from './interrupted.js';
import { printableLines } from './output/printable.js';
import { buildProgram } from './program.js';
import { faultAnswer } from './report/fault-answer.js';
import { usageFault } from './usage-fault.js';

/**
 * Runs one command line to its end and answers the exit code; never throws and never ends the process. With `--json` a
 * failure is one object on standard output too: `{error: {code, message, hint}, exitCode}`.
 */
export async function runCli(surroundings: Surroundings): Promise<CommandExitCode> {
  try {
    let code: CommandExitCode = 0;
    const program = await buildProgram(surroundings, (ended) => (code = ended));
    await program.parseAsync([...surroundings.words], { from: 'user' });
    return code;
  } catch (error) {
    const fault = await whatWentWrong(error, surroundings);
    if (!fault) return error instanceof CommanderError && error.exitCode === 0 ? 0 : 2;
    const session = createSession(surroundings, flagsIn(surroundings.words));
    answer(session, faultAnswer(fault, session.err));
    if (fault.code === 'unexpected' && session.flags.verbose && error instanceof Error) {
      session.err.line(session.err.paint.faint(printableLines(error.stack ?? '')));
    }
    return fault.exitCode;
  }
}

/** Undefined when commander has said all there is to say: it printed help or the version. */
async function whatWentWrong(error: unknown, { words, signal }: Surroundings): Promise<Fault | undefined> {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 || error.code === 'commander.help' ? undefined : usageFault(error, words);
  }
  if (!signal.aborted && !(error instanceof Interrupted)) return faultOf(error);
  return {
    code: 'interrupted',
    message: 'Stopped before it was done.',
    hint: 'Run it again when you like: it goes on from where it is, and nothing is lost.',
    exitCode: exitCodeUnlessInterrupted(130, signal),
  };
}

/** The flags as they stand, since the command line may be what could not be read. */
function flagsIn(words: readonly string[]): Record<string, unknown> {
  return {
    json: words.includes('--json'),
    quiet: words.includes('--quiet'),
    verbose: words.includes('--verbose'),
    color: !words.includes('--no-color'),
  };
}
