import type { Plan, PostPlan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import type { ExitCode, Outcome, PostReport, Report } from '../model/report.js';
import type { Status } from '../model/status.js';
import { bothSides, changedHere, changedThere, notAskedFor } from '../sync/plan/restrict.js';
import { altMissing } from '../sync/plan/alt-problems.js';
import { changesHere, changesThere } from '../sync/plan/change-names.js';
import type { World } from '../sync/world.js';
import type { PostResult } from './apply/session.js';

/** What a run comes to, done or only planned. */
export interface RunEnd {
  readonly world: World;
  readonly plan: Plan;
  readonly notes: number;
  /** Absent when nothing was carried out. */
  readonly results?: ReadonlyMap<string, PostResult>;
  readonly problems: readonly Problem[];
  readonly writes: { readonly there: number; readonly here: number };
}

/** The report that every command prints. */
export function reportOf(end: RunEnd): Report {
  const { world, plan, results } = end;
  const waits = ({ held }: PostPlan): boolean => held === changedThere || held === changedHere;
  const waiting = plan.posts.filter(waits);
  const posts = plan.posts
    .filter((post) => !waits(post) && post.held !== notAskedFor)
    .map((post) => postReport(post, results?.get(post.path)));
  const told = posts.filter((post) => post.report !== undefined).map((post) => post.report!);
  const moved = new Set([...told, ...waiting].map(({ id }) => id));
  const unchanged = world.summaries.filter(({ id }) => !moved.has(id));
  const inStep = unchanged.length;
  const report = {
    command: world.options.direction,
    dryRun: results === undefined,
    site: { url: world.facts.url, name: world.facts.name },
    posts: told.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    inStep,
    waiting: waiting.length,
    notes: end.notes,
    silentPictures: unchanged.reduce((sum, { silentPictures = 0 }) => sum + silentPictures, 0),
    newTerms: plan.newTerms,
    renamedTerms: plan.renamedTerms,
    uploads: plan.uploads.map(({ path }) => path),
    problems: end.problems,
    ...(plan.valve && { valve: plan.valve }),
    writes: end.writes,
  };
  return { ...report, exitCode: exitCodeOf(report, world.options.strict ?? false) };
}

function postReport(plan: PostPlan, result: PostResult | undefined): { readonly report?: PostReport } {
  const outcome = result?.outcome ?? plannedOutcome(plan);
  const problems = result?.problems ?? plan.problems;
  if (outcome === undefined && problems.length === 0) return {};
  const { id, type, title, path, held, conflict, triple } = plan;
  const post = result?.post ?? triple.theirs;
  return {
    report: {
      path,
      type,
      title,
      outcome: outcome ?? 'remembered',
      there: changesThere(plan),
      here: changesHere(plan),
      problems,
      ...(id === undefined && post === undefined ? {} : { id: (post?.id ?? id)! }),
      ...(post && post.status !== 'trash' ? { status: post.status satisfies Status, link: post.link } : {}),
      ...(held === undefined ? {} : { held }),
      ...(conflict && { conflict }),
    },
  };
}

function plannedOutcome(plan: PostPlan): Outcome | undefined {
  if (plan.held !== undefined) return 'held';
  switch (plan.verdict) {
    case 'in-step':
    case 'remember':
    case 'forget':
      return undefined;
    case 'create-theirs':
      return 'created-there';
    case 'create-ours':
      return 'created-here';
    case 'update':
      return 'updated';
    case 'trash-theirs':
      return 'trashed-there';
    case 'trash-ours':
      return 'trashed-here';
    case 'restore-theirs':
      return 'restored-there';
    case 'conflict':
      return 'conflict';
    case 'failed':
      return 'failed';
  }
}

/** Exit codes as README lists them; a valve outranks a failure, a failure a conflict. */
function exitCodeOf(report: Pick<Report, 'posts' | 'problems' | 'valve'>, strict: boolean): ExitCode {
  if (report.valve) return 4;
  const outcomes = new Set(report.posts.map(({ outcome }) => outcome));
  const errors = [...report.problems, ...report.posts.flatMap(({ problems }) => problems)].some(
    ({ severity, code }) => severity === 'error' || (strict && code === altMissing),
  );
  if (outcomes.has('failed') || outcomes.has('stale') || errors) return 1;
  const split = report.posts.some(({ outcome, held }) => outcome === 'conflict' || held === bothSides);
  return split ? 3 : 0;
}
