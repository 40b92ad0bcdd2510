import type { HistoryEntry } from '../../model/history-entry.js';
import type { PostId } from '../../model/ids.js';
import type { PostDiff } from '../../model/post-diff.js';
import type { Problem } from '../../model/problem.js';
import type { Report } from '../../model/report.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Workplace } from '../../model/workplace.js';
import { run as follow } from '../run.js';
import { isFollowUp } from './is-follow-up.js';
import type { UndoScene } from './judge-undo.js';
import { judgeUndo } from './judge-undo.js';
import { takeBack } from './take-back.js';
import { undoDiff } from './undo-diff.js';
import type { UndoStep } from './undo-step.js';

/** What is to be taken back, and who is asked before. */
export interface UndoRequest {
  /** Only this post: the newest run that changed it. Else all that the newest run changed. */
  readonly id?: PostId;
  readonly confirm: (diffs: readonly PostDiff[], run: UndoneRun) => Promise<boolean>;
  /** What holds for the links and the navigation that follow. */
  readonly options?: Omit<RunOptions, 'direction' | 'only'>;
}

/** The run that is about to be taken back. */
export interface UndoneRun {
  readonly run: number;
  /** When it was, UTC. */
  readonly at: string;
}

/** What became of it. */
export interface UndoReport {
  /** The run that was taken back; undefined when there was none. */
  readonly run?: number;
  readonly diffs: readonly PostDiff[];
  /** Files whose posts are as before. */
  readonly undone: readonly string[];
  /** What moved since, or would not be put back. */
  readonly left: readonly Problem[];
  /** What became of the links and the navigation of other posts. */
  readonly followed?: Report;
}

/**
 * Puts back what the last run changed, on both sides; each is looked at twice, before the question and before the writing.
 * Links and navigation then follow, as after any other run. Posts that a run made, or put into the trash, are none of its
 * business.
 */
export async function undo(workplace: Workplace, { id, confirm, options }: UndoRequest): Promise<UndoReport> {
  const entries = await lastEntries(workplace, id);
  if (entries.length === 0) return { diffs: [], undone: [], left: [] };
  const { timezone } = await workplace.site.facts();
  const shown = await judgeAll(workplace, entries, timezone);
  const diffs = shown.steps.map((step) => undoDiff(step, timezone));
  const { run, at } = entries[0]!;
  const agreed = shown.steps.length > 0 && (await confirm(diffs, { run, at }));
  if (!agreed) return { run, diffs, undone: [], left: shown.left };
  const again = await judgeAll(
    workplace,
    shown.steps.map(({ entry }) => entry),
    timezone,
  );
  const undone: string[] = [];
  const left = [...shown.left, ...again.left];
  for (const step of again.steps) {
    const problem = await takeBack(workplace, step, timezone);
    if (problem) left.push(problem);
    else undone.push(step.draft.path);
  }
  await workplace.folder.close();
  if (undone.length === 0) return { run, diffs, undone, left };
  return {
    run,
    diffs,
    undone,
    left,
    followed: await follow(workplace, { ...options, direction: 'push', only: undone }),
  };
}

async function lastEntries({ folder }: Workplace, id: PostId | undefined): Promise<readonly HistoryEntry[]> {
  if (id !== undefined) return (await folder.history({ id })).filter(isOpen).slice(0, 1);
  for (let run = await folder.newestRun(); run > 0; run -= 1) {
    const entries = (await folder.history({ run })).filter(isOpen);
    if (entries.length > 0) return entries;
  }
  return [];
}

function isOpen(entry: HistoryEntry): boolean {
  return entry.undone !== true && !isFollowUp(entry);
}

async function judgeAll(
  workplace: Workplace,
  entries: readonly HistoryEntry[],
  timezone: string,
): Promise<{ readonly steps: readonly UndoStep[]; readonly left: readonly Problem[] }> {
  const scene: UndoScene = { workplace, scan: await workplace.folder.scan(), timezone };
  const steps: UndoStep[] = [];
  const left: Problem[] = [];
  for (const entry of entries) {
    const judged = await judgeUndo(scene, entry);
    if ('severity' in judged) left.push(judged);
    else steps.push(judged);
  }
  return { steps, left };
}
