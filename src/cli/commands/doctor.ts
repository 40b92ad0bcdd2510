import type { Check } from '../../index.js';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import type { CommandExitCode } from '../exit-codes.js';
import { doctorAnswer } from '../report/doctor-answer.js';
import { unlessInterrupted } from '../unless-interrupted.js';
import { connectOptions } from '../workplace/connect.js';

/** `galley doctor`: looks at every layer between here and the posts, and says which one is at fault. */
export const doctorCommand: CommandDefinition = {
  declare: (command) => command,
  examples: [{ line: 'galley doctor', does: 'see what works and what to do about the rest' }],
  run: async (session) => {
    const configuration = await readConfiguration(session.cwd, session.env);
    const options = connectOptions(configuration);
    const { examineSite } = await import('../../index.js');
    const onRequest = ({ method, url, outcome, milliseconds }: Trace): void => {
      if (session.flags.verbose)
        session.err.line(`${method} ${url} ${outcome} ${Math.round(milliseconds)} ms`);
    };
    const checks = await unlessInterrupted(session.signal, examineSite({ ...options, onRequest }));
    const exitCode = exitCodeOf(checks);
    answer(session, doctorAnswer(checks, session, exitCode));
    return exitCode;
  },
};

type Trace = Parameters<NonNullable<ReturnType<typeof connectOptions>['onRequest']>>[0];

/** Who does not get in is out of reach (5); what fails inside fails posts (1). */
function exitCodeOf(checks: readonly Check[]): CommandExitCode {
  const failed = checks.filter(({ state }) => state === 'failed').map(({ check }) => check);
  if (failed.length === 0) return 0;
  return failed.includes('address') || failed.includes('sign-in') ? 5 : 1;
}
