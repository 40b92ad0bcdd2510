import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What one run of a program cost, from its start to its end. */
export interface Cost {
  readonly milliseconds: number;
  /** The most memory it held at once, in MB. */
  readonly megabytes: number;
  readonly output: string;
  readonly errors: string;
}

export interface ProgramRun {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Written at its end by the process itself: the most KB it held. On Linux that is VmHWM: `maxRSS` counts what the process
 * that started it held, too, since both are one until the program is loaded.
 */
const report = `
import { readFileSync, writeFileSync } from 'node:fs';
const peak = () => {
  try {
    return /^VmHWM:\\s*(\\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
process.on('exit', () => writeFileSync(process.env.BENCH_USAGE, String(peak())));`;

/** Runs node with these words in a process of its own; throws what it said when it fails. */
export async function runNode(words: readonly string[], { cwd, env }: ProgramRun = {}): Promise<Cost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-usage-'));
  const usage = path.join(folder, 'usage');
  const reporter = `data:text/javascript,${encodeURIComponent(report)}`;
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', reporter, ...words], {
    cwd,
    env: { ...process.env, ...env, BENCH_USAGE: usage },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const milliseconds = performance.now() - began;
  if (code !== 0) throw new Error(`node ${words.join(' ')} ended with ${String(code)}: ${errors}${output}`);
  const megabytes = Number(readFileSync(usage, 'utf8')) / 1024;
  rmSync(folder, { recursive: true });
  return { milliseconds, megabytes, output, errors };
}
