import type { PostReport, Problem, Report } from '../../index.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import { withoutPath } from './without-path.js';

/** A screen for trouble, and the drafts folder as a person here would write it. */
export interface TroublePlace {
  readonly screen: Pick<Screen, 'paint' | 'columns'>;
  readonly shown: string;
}

/** Everything in a report that a person has to look after: problems, conflicts, the valve; each with what to do next. */
export function troubleLines(report: Report, place: TroublePlace): string[] {
  const ofPosts = report.posts.flatMap((post) => [
    ...post.problems.flatMap((problem) => problemLines(problem, place)),
    ...conflictLines(post, place),
  ]);
  const ofAll = report.problems.flatMap((problem) => problemLines(problem, place));
  return [...ofPosts, ...ofAll, ...valveLines(report, place)];
}

/** `drafts/x.md:3: error: what happened`, and below it what to do. */
export function problemLines(problem: Problem, { screen, shown }: TroublePlace): string[] {
  const { paint } = screen;
  const word = problem.severity === 'error' ? paint.bad('error:') : paint.careful('warning:');
  const where = problem.path === undefined ? '' : `${located(problem, shown)}: `;
  return sentence(
    `${paint.strong(printable(where))}${word} ${printable(withoutPath(problem))}`,
    problem.hint,
    screen,
  );
}

function located({ path, line }: Problem, shown: string): string {
  const file = path!.includes('://') || shown === '.' ? path! : `${shown}/${path}`;
  return line === undefined ? file : `${file}:${line}`;
}

function conflictLines({ conflict, path }: PostReport, { screen, shown }: TroublePlace): string[] {
  if (!conflict) return [];
  const file = shown === '.' ? path : `${shown}/${path}`;
  const what = `${screen.paint.strong(printable(file))}: ${screen.paint.bad('conflict:')} ${printable(withoutPath(conflict))}`;
  return sentence(what, conflict.hint, screen);
}

function valveLines({ valve }: Report, { screen }: TroublePlace): string[] {
  if (!valve) return [];
  return sentence(`${screen.paint.bad('held:')} ${printable(valve.message)}`, valve.hint, screen);
}

function sentence(what: string, hint: string, screen: TroublePlace['screen']): string[] {
  const place = { columns: screen.columns, indent: '  ' };
  return [...wrap(what, place), ...wrap(printable(hint), { ...place, start: '  ' })];
}
