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

const report = `process.on('exit', () => require('node:fs').writeFileSync(process.env.BENCH_USAGE, String(process.resourceUsage().maxRSS)))`;

/** Runs node with these words in a process of its own; throws what it said when it fails. */
export async function runNode(words: readonly string[], { cwd, env }: ProgramRun = {}): Promise<Cost> {
  const folder = mkdtempSync(path.join(tmpdir(), 'galley-usage-'));
  const usage = path.join(folder, 'usage');
  const reporter = `data:text/javascript,import { createRequire } from 'node:module'; const require = createRequire('file:///'); ${report}`;
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
