import type { SideDiff } from '../../index.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import { fieldLines } from './field-lines.js';
import { wordDiffLines } from './word-diff-lines.js';

const followWords = {
  links: 'its links follow the posts that they lead to',
  navigation: 'its series navigation follows the other parts',
} as const;

/** The changes of one side under a heading: a line a field, and the changed words of the text. Nothing where it has none. */
export function sideLines(
  side: SideDiff,
  { heading, screen }: { heading: string; screen: Screen },
): string[] {
  const { follows = [] } = side;
  if (side.fields.length === 0 && !side.body && follows.length === 0) return [];
  const place = { columns: screen.columns, start: '    ' };
  const fields = side.fields.flatMap(fieldLines);
  const body = side.body ? wordDiffLines(side.body, screen.paint) : [];
  return [
    `  ${heading}`,
    ...follows.map((what) => `    ${followWords[what]}`),
    ...fields.flatMap((line) => wrap(line, { ...place, indent: ' '.repeat(6) })),
    ...body.flatMap((line) => wrap(line, { ...place, indent: ' '.repeat(4) })).map((line) => line.trimEnd()),
  ];
}
