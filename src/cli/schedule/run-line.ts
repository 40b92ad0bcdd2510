import { printable } from '../output/printable.js';
import { counted } from '../report/counted.js';
import { doneWords } from '../report/outcome-words.js';
import type { Session } from '../session.js';
import { exitCodeOf, type RunResult } from './run-result.js';

/** A run that is over: when it began and how long it took, in milliseconds. */
export interface EndedRun {
  readonly began: number;
  readonly took: number;
  readonly result: RunResult;
  /** What it says for the first time. */
  readonly trouble: readonly string[];
  /** When the next one begins. */
  readonly next: number;
}

/** Prints one line for a run: text, or with `--json` an object; with `--quiet` only of runs that have something to say. */
export function printRun({ out, flags }: Session, run: EndedRun): void {
  const changes = changesOf(run.result);
  if (flags.quiet && changes.length + run.trouble.length === 0) return;
  const at = new Date(run.began).toISOString();
  const next = new Date(run.next).toISOString();
  const { trouble, took, result } = run;
  if (flags.json) {
    const writes = result.kind === 'done' ? result.report.writes : { there: 0, here: 0 };
    const error = result.kind === 'failed' ? { error: result.fault } : {};
    out.line(
      JSON.stringify({
        at,
        milliseconds: took,
        exitCode: exitCodeOf(result),
        writes,
        changes,
        trouble,
        ...error,
        next,
      }),
    );
    return;
  }
  const words = changes.map(({ path, done }) => `${path} ${done}`);
  out.line(printable([`${at} ${summary(result)}`, ...words, ...trouble].join('; ')));
}

interface Change {
  readonly path: string;
  readonly done: string;
}

const unchanged: ReadonlySet<string> = new Set(['remembered', 'forgotten', 'conflict', 'held', 'failed']);

function changesOf(result: RunResult): readonly Change[] {
  if (result.kind === 'failed') return [];
  return result.report.posts
    .filter(({ outcome }) => !unchanged.has(outcome))
    .map((post) => ({ path: post.path, done: doneWords(post) }));
}

function summary(result: RunResult): string {
  if (result.kind === 'failed') return result.fault.exitCode === 4 ? 'skipped' : 'failed';
  const { writes, inStep, posts, exitCode } = result.report;
  const conflicts = posts.filter(({ outcome }) => outcome === 'conflict').length;
  const waiting = conflicts > 0 ? `, ${counted(conflicts, 'conflict')}` : '';
  const word = exitCode === 0 || exitCode === 3 ? 'ok' : 'failed';
  return `${word}: ${counted(writes.there, 'write')} there, ${writes.here} here, ${inStep} in step${waiting}`;
}
