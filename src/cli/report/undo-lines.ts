import type { PostDiff, UndoReport } from '../../index.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { sideLines } from './side-lines.js';

/** What an undo is about to change, post by post. */
export function undoPreview(
  diffs: readonly PostDiff[],
  { screen, shown }: { readonly screen: Screen; readonly shown: string },
): string[] {
  return diffs.flatMap((diff) => [
    `${screen.paint.strong(printable(diff.title))}  ${printable(inFolder(diff.path, shown))}`,
    ...sideLines(diff.there, { heading: 'the site gets back:', screen }),
    ...sideLines(diff.here, { heading: 'the file gets back:', screen }),
    '',
  ]);
}

/** How it ended. */
export function undoSum({ run, undone, diffs }: UndoReport, shown: string): string[] {
  if (run === undefined) return ['Nothing to undo: no run that changed something is kept.'];
  if (diffs.length > 0 && undone.length === 0) return ['Nothing was put back.'];
  return undone.map((path) => `put back  ${printable(inFolder(path, shown))}`);
}

function inFolder(path: string, shown: string): string {
  return shown === '.' ? path : `${shown}/${path}`;
}
