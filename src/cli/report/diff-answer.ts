import type { PostDiff, SideDiff } from '../../index.js';
import type { Answer } from '../answer.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import type { Session } from '../session.js';
import { fieldLines } from './field-lines.js';
import { wordDiffLines } from './word-diff-lines.js';

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

function sideLines(side: SideDiff, { heading, screen }: { heading: string; screen: Screen }): string[] {
  if (side.fields.length === 0 && !side.body) return [];
  const place = { columns: screen.columns, start: '    ' };
  const fields = side.fields.flatMap(fieldLines);
  const body = side.body ? wordDiffLines(side.body, screen.paint) : [];
  return [
    `  ${heading}`,
    ...fields.flatMap((line) => wrap(line, { ...place, indent: ' '.repeat(6) })),
    ...body.flatMap((line) => wrap(line, { ...place, indent: ' '.repeat(4) })).map((line) => line.trimEnd()),
  ];
}
