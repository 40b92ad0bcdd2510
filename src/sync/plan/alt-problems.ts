import { silentPictures } from '../../convert/references/silent-pictures.js';
import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';

/** The code of a warning about a picture without alternative text; `--strict` makes a run fail for it. */
export const altMissing = 'alt-missing';

/** A warning for each picture without alternative text in a post that is about to be written there. */
export function altProblems({ theirs, linksOnly, triple: { ours } }: PostPlan): readonly Problem[] {
  if (theirs === undefined || linksOnly || ours === undefined) return [];
  return silentPictures(ours.body).map(({ destination, offset }) => ({
    code: altMissing,
    message: `${ours.path}: the picture ${destination} has no alternative text`,
    hint: 'say between [ and ] what it shows, or write {decorative} behind it',
    path: ours.path,
    line: lineAt(ours, offset),
    severity: 'warning',
  }));
}

/** The line of the file, from 1, at an offset of its body. */
function lineAt({ text, body }: Draft, offset: number): number {
  const plain = text.replaceAll('\r\n', '\n');
  return plain.slice(0, plain.length - body.length + offset).split('\n').length;
}
