import type { Report } from '../../index.js';
import { exitCodeOf, hasFailed, type RunResult } from './run-result.js';
import type { Notice } from './notify.js';

/** What a run has to say that the runs before it had not said. */
export interface News {
  /** `path: what happened`, for each conflict, problem, held post or fault that is new. */
  readonly trouble: readonly string[];
  readonly notices: readonly Notice[];
}

/** What a newsroom knows from one run to the next. */
export interface SaidBefore {
  readonly said: readonly string[];
  readonly failing: boolean;
}

/** Remembers what was said; what has gone and comes back is said again. */
export class Newsroom {
  #said: ReadonlySet<string>;
  #failing: boolean;

  constructor({ said, failing }: SaidBefore = { said: [], failing: false }) {
    this.#said = new Set(said);
    this.#failing = failing;
  }

  /** For the next process, where the scheduler of the system starts one for each run. */
  get memory(): SaidBefore {
    return { said: [...this.#said], failing: this.#failing };
  }

  /** What is new in a result. */
  report(result: RunResult): News {
    const all = result.kind === 'done' ? troubles(result.report) : [result.fault.message];
    const trouble = all.filter((line) => !this.#said.has(line));
    // A run that could not look says nothing of conflicts: they stay as they are.
    this.#said = new Set(result.kind === 'done' ? all : [...this.#said, ...all]);
    return { trouble, notices: this.#notices(result, trouble) };
  }

  #notices(result: RunResult, trouble: readonly string[]): readonly Notice[] {
    const failed = hasFailed(result);
    const begins = failed && !this.#failing;
    this.#failing = failed;
    const exitCode = exitCodeOf(result);
    const conflicts = trouble.filter((line) => line.includes(conflictMark));
    return [
      ...(begins ? [{ event: 'failure' as const, message: trouble[0] ?? 'The run failed.', exitCode }] : []),
      ...conflicts.map((message) => ({ event: 'conflict' as const, message, exitCode })),
    ];
  }
}

const conflictMark = ': conflict: ';

function troubles({ posts, problems, valve }: Report): string[] {
  const ofPosts = posts.flatMap(({ path, conflict, held, problems: own }) => [
    ...(conflict ? [`${path}${conflictMark}${conflict.message}`] : []),
    ...(held === undefined ? [] : [`${path}: waits: ${held}`]),
    ...own.map(({ message, severity }) => `${path}: ${severity}: ${message}`),
  ]);
  const ofAll = problems.map(({ message, severity }) => `${severity}: ${message}`);
  return [...new Set([...ofPosts, ...ofAll, ...(valve ? [`held: ${valve.message}`] : [])])];
}
