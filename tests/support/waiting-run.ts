import { PassThrough } from 'node:stream';
import { expect, onTestFinished, vi } from 'vitest';
import type { CommandExitCode } from '../../src/cli/exit-codes.js';
import { runCli } from '../../src/cli/run-cli.js';

/** A command that waits for somebody: what it has said so far, and how it ends. */
export type WaitingRun = {
  readonly code: Promise<CommandExitCode>;
  readonly said: () => string;
  /** The address on a line of its own that is like this, once it stands there. */
  readonly page: (like: RegExp) => Promise<URL>;
  /** Types once these words stand there. */
  readonly type: (after: string, keys: string) => Promise<void>;
};

/** Starts one command line in this process, with nothing of this process's own environment; it ends with the test. */
export function waitingRun(
  words: readonly string[],
  around: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly terminal?: boolean },
): WaitingRun {
  let text = '';
  const write = (more: string): void => void (text += more);
  const input = Object.assign(new PassThrough(), around.terminal ? { isTTY: true } : {});
  const ending = new AbortController();
  onTestFinished(() => ending.abort('SIGINT'));
  const code = runCli({
    words,
    cwd: around.cwd,
    env: around.env ?? {},
    input,
    out: { write },
    err: { write },
    signal: ending.signal,
  });
  const standing = <Found>(find: () => Found | undefined): Promise<Found> =>
    vi.waitFor(
      () => {
        const found = find();
        expect(found, text).toBeDefined();
        return found!;
      },
      // The first run of a test file loads the whole engine.
      { timeout: 100_000 },
    );
  return {
    code,
    said: () => text,
    page: (like) =>
      standing(() => text.split('\n').find((line) => like.test(line) && URL.canParse(line))).then(
        (line) => new URL(line),
      ),
    type: async (after, keys) => {
      await standing(() => (text.includes(after) ? true : undefined));
      input.write(keys);
    },
  };
}
