import type { PostDiff, UndoneRun, UndoReport } from '../../index.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import { postLines } from './post-lines.js';
import { sideLines } from './side-lines.js';

/** Which run an undo takes back, and what that changes, post by post. */
export function undoPreview(
  diffs: readonly PostDiff[],
  { run, at }: UndoneRun,
  { screen, shown }: { readonly screen: Screen; readonly shown: string },
): string[] {
  const when = new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
  const what = `Run ${run} of ${when} changed this. What a run makes, removes or restores is not taken back.`;
  const heading = [...wrap(what, { columns: screen.columns, indent: '' }), ''];
  return diffs.flatMap((diff, at) => [
    ...(at === 0 ? heading : []),
    `${screen.paint.strong(printable(diff.title))}  ${printable(inFolder(diff.path, shown))}`,
    ...sideLines(diff.there, { heading: 'the site gets back:', screen }),
    ...sideLines(diff.here, { heading: 'the file gets back:', screen }),
    '',
  ]);
}

/** How it ended, and what followed. */
export function undoSum(
  { run, undone, diffs, followed }: UndoReport,
  { screen, shown }: { readonly screen: Screen; readonly shown: string },
): string[] {
  if (run === undefined) return ['Nothing to undo: no run that changed something is kept.'];
  if (diffs.length > 0 && undone.length === 0) return ['Nothing was put back.'];
  return [
    ...undone.map((path) => `put back  ${printable(inFolder(path, shown))}`),
    ...postLines(followed?.posts ?? [], screen),
  ];
}

function inFolder(path: string, shown: string): string {
  return shown === '.' ? path : `${shown}/${path}`;
}
