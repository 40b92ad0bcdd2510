import { Readable } from 'node:stream';
import type { CommandExitCode } from '../../../src/cli/exit-codes.js';
import { runCli } from '../../../src/cli/run-cli.js';

/** What one command line said and how it ended. */
export interface CapturedRun {
  readonly code: CommandExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, with nothing of this process's own environment, and keeps what it prints. */
export async function capturedRun(
  words: readonly string[],
  around: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string;
    readonly columns?: number;
    readonly signal?: AbortSignal;
  } = {},
): Promise<CapturedRun> {
  const out = captured(around.columns);
  const err = captured(around.columns);
  const code = await runCli({
    words,
    cwd: around.cwd ?? '/nonexistent',
    env: around.env ?? {},
    input: Readable.from(around.input === undefined ? [] : [Buffer.from(around.input)]),
    out: out.stream,
    err: err.stream,
    signal: around.signal ?? new AbortController().signal,
  });
  return { code, out: out.text(), err: err.text() };
}

/** A stream that remembers; with `columns` it is a terminal of that width. */
function captured(columns: number | undefined) {
  let text = '';
  return {
    stream: {
      ...(columns !== undefined && { isTTY: true, columns }),
      write: (more: string) => (text += more),
    },
    text: () => text,
  };
}
