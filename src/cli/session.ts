import type { Readable } from 'node:stream';
import type { Screen } from './output/screen.js';

/** What a command is handed: where it runs, what it reads and where it speaks. Nothing else of the process is touched. */
export interface Session {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly out: Screen;
  readonly err: Screen;
  readonly flags: CommonFlags;
  /** Aborted by Ctrl-C or SIGTERM; the reason is the signal's name. */
  readonly signal: AbortSignal;
}

/** The flags that every command takes. */
export interface CommonFlags {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}
