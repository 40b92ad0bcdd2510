import { joinForms } from './piece.js';
import type { NewPiece, WrittenPiece } from './piece.js';

/** Pieces to be joined, and what it takes to prove them. */
export interface ProvenText {
  readonly written: readonly WrittenPiece[];
  readonly now: readonly NewPiece[];
  readonly join: (pieces: readonly WrittenPiece[]) => string;
  readonly formOf: (text: string) => string;
}

/**
 * Joins the pieces and reads the text again: when it does not say what its pieces say (one reaches into the next), edits are written
 * anew, and in the end everything is.
 */
export function provenText({ written, now, join, formOf }: ProvenText): string {
  const anew = (piece: WrittenPiece): WrittenPiece => ({
    ...piece,
    text: now
      .slice(...piece.pieces)
      .map(({ text }) => text)
      .join('\n\n'),
    form: joinForms(now.slice(...piece.pieces).map(({ form }) => form)),
  });
  const edited = written.map((piece) => (piece.isKept ? piece : anew(piece)));
  for (const attempt of [written, edited]) {
    const text = join(attempt);
    if (formOf(text) === joinForms(attempt.map(({ form }) => form))) return text;
  }
  return join(written.map((piece) => ({ ...anew(piece), from: undefined })));
}
