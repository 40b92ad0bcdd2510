import { runCli } from './run-cli.js';

/** How long a run may take to finish the write under way after Ctrl-C or SIGTERM, in milliseconds. */
const patience = 10_000;

/** Runs the command line of this process and sets its exit code; the first signal asks the run to stop, the second ends it. */
export async function runProcess(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const code = signal === 'SIGTERM' ? 143 : 130;
      if (stop.signal.aborted) process.exit(code);
      stop.abort(signal);
      setTimeout(() => process.exit(code), patience).unref();
    });
  }
  endQuietlyWhenNobodyReads(process.stdout);
  endQuietlyWhenNobodyReads(process.stderr);
  process.exitCode = await runCli({
    words: process.argv.slice(2),
    cwd: process.cwd(),
    env: process.env,
    input: process.stdin,
    out: process.stdout,
    err: process.stderr,
    signal: stop.signal,
  });
}

/** `galley status | head -1` is no failure. */
function endQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
