import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { BenchSite } from './bench-site.js';
import type { Desk } from './desk.js';
import { median, printFigure, timed } from './figure.js';
import { runNode } from './run-program.js';

const looks = 7;

/**
 * What `status` does without the site (a stand-in answers at once) beside `git status` on the same folder, bases and
 * all. Measured inside of the process: the start of node, which the issue allows on top, is not in it.
 */
export async function offlineStatus({ main }: BenchSite, desk: Desk, count: number): Promise<void> {
  await desk.galley('status');
  const git = (...words: string[]): string => gitIn(desk.drafts, words);
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'all');
  const script = path.resolve('tests', 'bench', 'sync', 'offline-run.ts');
  const loader = path.resolve('tests', 'support', 'typescript.mjs');
  const library = path.join(path.dirname(main), '..', 'index.js');
  const ours: number[] = [];
  const bare: number[] = [];
  for (let look = 0; look < looks; look++) {
    bare.push(await timed(() => Promise.resolve(git('status', '--short'))));
    const { output } = await runNode(['--import', loader, script, library, desk.drafts, String(count)]);
    ours.push(Number(output));
  }
  const milliseconds = median(bare);
  printFigure({
    what: `offline part of status, ${count} drafts`,
    ours: median(ours),
    bare: { milliseconds, what: 'git status' },
    allowed: { milliseconds: 3 * milliseconds, rule: '3 times' },
  });
}

/** As a writer without any settings of their own runs it. */
function gitIn(folder: string, words: readonly string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const author = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  return execFileSync('git', [...author, ...words], { cwd: folder, env, encoding: 'utf8' });
}
