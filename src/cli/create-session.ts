import { createScreen, type ScreenStream } from './output/screen.js';
import type { Session } from './session.js';

/** What the process, or a test, gives to one command line. */
export interface Surroundings extends Pick<Session, 'cwd' | 'env' | 'input' | 'signal'> {
  /** The command line without the program's own name. */
  readonly words: readonly string[];
  readonly out: ScreenStream;
  readonly err: ScreenStream;
}

/** The session of one command, from its surroundings and the flags that were given. */
export function createSession(
  surroundings: Surroundings,
  flags: { readonly [name: string]: unknown },
): Session {
  const { cwd, input, signal } = surroundings;
  const named = typeof flags['site'] === 'string' ? { WP_SITE: flags['site'] } : {};
  const env = { ...surroundings.env, ...named };
  const settings = { env, color: flags['color'] !== false };
  return {
    cwd,
    env,
    input,
    signal,
    out: createScreen(surroundings.out, settings),
    err: createScreen(surroundings.err, settings),
    flags: {
      json: flags['json'] === true,
      quiet: flags['quiet'] === true,
      verbose: flags['verbose'] === true,
    },
  };
}
