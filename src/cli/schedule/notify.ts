import { spawn } from 'node:child_process';

/** What a command given with `--notify` hears of. */
export interface Notice {
  readonly event: 'failure' | 'conflict';
  readonly message: string;
  readonly exitCode: number;
}

/** Milliseconds; a command that hangs must not hold the schedule. */
const patience = 60_000;

/**
 * Runs a command of the person's own with the notice in GALLEY_EVENT, GALLEY_MESSAGE and GALLEY_EXIT_CODE, and as JSON on
 * standard input. No setting of the site, and so no password, reaches it. Answers what went wrong with it, if anything.
 */
export function notify(command: string, notice: Notice, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const { event, message, exitCode } = notice;
  const words = { GALLEY_EVENT: event, GALLEY_MESSAGE: message, GALLEY_EXIT_CODE: String(exitCode) };
  return new Promise((resolve) => {
    const child = spawn(command, {
      shell: true,
      env: { ...withoutSettings(env), ...words },
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: patience,
    });
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? undefined : `it ended with ${code ?? signal}`),
    );
    // A command that does not read its input is no fault.
    child.stdin.once('error', () => undefined);
    child.stdin.end(JSON.stringify(notice));
  });
}

function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(WP|WPCOM|GALLEY)_/.test(name)));
}
