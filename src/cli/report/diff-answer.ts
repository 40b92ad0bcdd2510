import type { PostDiff } from '../../index.js';
import type { Answer } from '../answer.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import type { Session } from '../session.js';
import { sideLines } from './side-lines.js';

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
