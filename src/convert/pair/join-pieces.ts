import type { WrittenPiece } from './piece.js';

/** What stands between two pieces; undefined is the beginning or end of the text. */
export type SpaceBetween = (before: WrittenPiece | undefined, after: WrittenPiece | undefined) => string;

/** The text of pieces with the spaces around them. */
export function joinPieces(pieces: readonly WrittenPiece[], space: SpaceBetween): string {
  let text = '';
  pieces.forEach((piece, at) => {
    text += space(pieces[at - 1], piece) + piece.text;
  });
  return text + space(pieces.at(-1), undefined);
}

/**
 * Whether two pieces stood beside each other before: then it gives the index of the second one. The edges of the text count as
 * pieces.
 */
export function oldNeighbours(
  before: WrittenPiece | undefined,
  after: WrittenPiece | undefined,
  count: number,
): number | undefined {
  const left = before ? before.from : -1;
  const right = after ? after.from : count;
  return left !== undefined && right !== undefined && right === left + 1 ? right : undefined;
}
