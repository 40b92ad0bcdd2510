import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

export type BackgroundProcess = {
  /** Rejects with what the program said when it ends before it is stopped. */
  readonly failed: Promise<never>;
  /** Asks it to end (SIGKILL after 5 s) and waits until it has. */
  readonly stop: () => Promise<void>;
};

/** On Linux the kernel ends the program when this process dies, however it dies. */
const withParent = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM', '--'] : [];

/** Runs a program that stays in the foreground, until it is stopped or this process ends. */
export function backgroundProcess(command: readonly string[]): BackgroundProcess {
  const [program = '', ...args] = [...withParent, ...command];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const hear = (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000));
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stopping = false;
  const failed = ended.then(() => {
    process.off('exit', kill);
    if (stopping) return new Promise<never>(() => undefined);
    throw new Error(`${command.join(' ')} ended by itself: ${said}`);
  });
  failed.catch(() => undefined);
  const stop = async () => {
    stopping = true;
    child.kill('SIGTERM');
    const late = setTimeout(kill, 5000);
    await ended;
    clearTimeout(late);
  };
  return { failed, stop };
}
