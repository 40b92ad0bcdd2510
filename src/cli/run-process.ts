import { runCli } from './run-cli.js';

/** How long a run may take to finish the write under way after Ctrl-C or SIGTERM, in milliseconds. */
const patience = 10_000;
/** After this long a person is told why it is still there. */
const silence = 500;

/** Runs the command line of this process and ends it; the first signal asks the run to stop, the second ends it at once. */
export async function runProcess(): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const code = signal === 'SIGTERM' ? 143 : 130;
      if (stop.signal.aborted) process.exit(code);
      stop.abort(signal);
      setTimeout(say, silence, 'Finishing the write under way; Ctrl-C again ends it at once.').unref();
      setTimeout(giveUp, patience, code).unref();
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
  // A request that nobody waits for any more would keep the process alive.
  if (stop.signal.aborted) process.exit();
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function giveUp(code: number): void {
  say('Stopped in the middle of a write; the next run looks for what it did.');
  process.exit(code);
}

/** `galley status | head -1` is no failure. */
function endQuietlyWhenNobodyReads(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}
