import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Conflict } from '../../index.js';
import { ask } from '../configuration/ask.js';
import { Interrupted } from '../interrupted.js';
import { printable } from '../output/printable.js';
import { wrap } from '../output/wrap.js';
import { withoutPath } from '../report/without-path.js';
import { wordDiffLines } from '../report/word-diff-lines.js';
import type { Session } from '../session.js';
import { sides, type Side } from '../side.js';
import { UsageError } from '../usage-error.js';
import type { OpenFolder } from '../workplace/open-folder.js';

/** Shows a conflict, what the site has against what the file has, and asks which is right; an empty answer leaves it. */
export async function askWhichSide(session: Session, opened: OpenFolder, target: string): Promise<Side> {
  const conflicts = await opened.folder.conflicts();
  const conflict = conflicts.find(({ path: file, id }) => file === target || String(id) === target);
  if (!conflict) {
    throw new UsageError(`${target} is in no conflict.`, {
      code: 'no-conflict',
      hint: 'galley status shows what is.',
    });
  }
  for (const line of await conflictLines(session, opened, conflict)) session.err.line(line);
  for (;;) {
    const given = await ask(session, { text: 'Which is right: ours, theirs or merged? (Enter leaves it)' });
    if (given === '') throw new Interrupted('The conflict stays.');
    const side = sides.find((name) => name.startsWith(given.toLowerCase()));
    if (side) return side;
  }
}

async function conflictLines({ err }: Session, { root }: OpenFolder, conflict: Conflict): Promise<string[]> {
  const heading = `${err.paint.strong(printable(conflict.path))}: ${printable(withoutPath(conflict))}`;
  const ours = await readFile(path.join(root, conflict.path), 'utf8').catch(() => undefined);
  if (ours === undefined || conflict.theirsText === undefined) return [heading];
  const place = { columns: err.columns, start: '  ', indent: '  ' };
  const [before, after] = await disputed(conflict, [conflict.theirsText, ours]);
  const pieces = wordDiffLines({ before, after }, err.paint);
  return [
    heading,
    `  ${err.paint.bad('[-theirs, on the site-]')} ${err.paint.good('{+ours, in the file+}')}`,
    '',
    ...pieces.flatMap((line) => wrap(line, place)).map((line) => line.trimEnd()),
    '',
  ];
}

/** Where only the text is in dispute, the front matter would be noise: theirs has every key, ours only some. */
async function disputed(
  { fields }: Conflict,
  texts: readonly [string, string],
): Promise<readonly [string, string]> {
  if (fields.some((name) => name !== 'body')) return texts;
  const { splitFrontMatter } = await import('../../index.js');
  const [theirs, ours] = texts;
  return [theirs.slice(splitFrontMatter(theirs).bodyStart), ours.slice(splitFrontMatter(ours).bodyStart)];
}
