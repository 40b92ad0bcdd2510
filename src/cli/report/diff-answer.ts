import type { PostDiff } from '../../index.js';
import type { Answer } from '../answer.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import type { Session } from '../session.js';
import { wordDiffLines } from './word-diff-lines.js';

type Side = PostDiff['there'];

/** What `diff` says: for each post, what push would change there and what pull would change here. */
export function diffAnswer(
  diffs: readonly PostDiff[],
  { session, shown }: { session: Session; shown: string },
): Answer {
  return {
    json: { posts: diffs },
    lines:
      diffs.length === 0
        ? ['Nothing differs.']
        : diffs.flatMap((diff) => postLines(diff, session.out, shown)),
  };
}

function postLines(diff: PostDiff, screen: Screen, shown: string): string[] {
  const file = shown === '.' ? diff.path : `${shown}/${diff.path}`;
  return [
    `${screen.paint.strong(printable(diff.title))}  ${printable(file)}`,
    ...sideLines(diff.there, { heading: 'push would change there:', screen }),
    ...sideLines(diff.here, { heading: 'pull would change here:', screen }),
    '',
  ];
}

function sideLines(side: Side, { heading, screen }: { heading: string; screen: Screen }): string[] {
  if (side.fields.length === 0 && !side.body) return [];
  return [
    `  ${heading}`,
    ...side.fields.map(({ name, from, to }) => `    ${printable(name)}: ${value(from)} -> ${value(to)}`),
    ...(side.body ? wordDiffLines(side.body, screen.paint).map((line) => `    ${line}`.trimEnd()) : []),
  ];
}

function value(given: unknown): string {
  if (given === undefined || given === null || given === '') return '(none)';
  if (Array.isArray(given)) return given.length === 0 ? '(none)' : printable(given.map(String).join(', '));
  return printable(typeof given === 'string' ? given : JSON.stringify(given));
}
