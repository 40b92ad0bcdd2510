import type { TextSides } from './merge-text.js';

/** A stretch in conflict as `git merge` shows it in diff3 style: ours, the base, theirs. */
export function conflictMarkers(piece: TextSides): string {
  return [
    '<<<<<<< ours',
    ...linesOf(piece.ours),
    '||||||| base',
    ...linesOf(piece.base),
    '=======',
    ...linesOf(piece.theirs),
    '>>>>>>> theirs',
  ].join('\n');
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : [text];
}
