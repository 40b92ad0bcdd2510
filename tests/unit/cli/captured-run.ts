import { PassThrough, Readable } from 'node:stream';
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
    /** A person at a terminal: what they are asked, in order, and the keys they press. */
    readonly answers?: readonly (readonly [question: string, keys: string])[];
  } = {},
): Promise<CapturedRun> {
  const out = captured(around.columns);
  const person = typist(around.answers ?? []);
  const err = captured(around.columns, person.hears);
  const code = await runCli({
    words,
    cwd: around.cwd ?? '/nonexistent',
    env: around.env ?? {},
    input: around.answers
      ? person.keyboard
      : Readable.from(around.input === undefined ? [] : [Buffer.from(around.input)]),
    out: out.stream,
    err: err.stream,
    signal: around.signal ?? new AbortController().signal,
  });
  return { code, out: out.text(), err: err.text() };
}

/** A stream that remembers; with `columns` it is a terminal of that width. */
function captured(columns: number | undefined, listener?: (text: string) => void) {
  let text = '';
  return {
    stream: {
      ...(columns !== undefined && { isTTY: true, columns }),
      write: (more: string) => {
        text += more;
        listener?.(text);
      },
    },
    text: () => text,
  };
}

/** Presses the keys of an answer once its question stands on the screen. */
function typist(answers: readonly (readonly [string, string])[]) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  let next = 0;
  let heard = 0;
  const hears = (screen: string): void => {
    const answer = answers[next];
    const at = answer ? screen.indexOf(answer[0], heard) : -1;
    if (!answer || at < 0) return;
    heard = at + answer[0].length;
    next += 1;
    setImmediate(() => keyboard.write(answer[1]));
  };
  return { keyboard, hears };
}
