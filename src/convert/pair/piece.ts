/** A stretch of the base, on the side that changed and on the side that is written. */
export interface OldPiece {
  /** One for each block of the changed side: equal keys mean that nothing changed. */
  readonly keys: readonly string[];
  /** The text that an edit is read from, and today's form of it. */
  readonly source: string;
  readonly sourceForm: string;
  /** What is written when nothing changed, and today's form of it. */
  readonly text: string;
  readonly form: string;
}

/** A block of the side that changed. */
export interface NewPiece {
  readonly key: string;
  /** What an edit leads to, and what is written when nothing of it is old. */
  readonly text: string;
  readonly form: string;
}

/** What is written, and where it comes from. */
export interface WrittenPiece {
  readonly text: string;
  readonly form: string;
  /** Nothing changed: it is the old piece. */
  readonly isKept: boolean;
  /** The index of the old piece that it is or grew out of. */
  readonly from: number | undefined;
  /** The new pieces that it stands for, half open. */
  readonly pieces: readonly [from: number, until: number];
}

const noteNumber = /(<sup data-fn="[^"]*" class="fn"><a [^>]*>)\d+(?=<\/a><\/sup>)/g;

/**
 * Joins the forms of pieces, so that they can be compared with the form of a whole: with LF, as line endings are no edit, and without
 * the numbers of footnotes, which come from their order in the whole.
 */
export function joinForms(forms: readonly string[]): string {
  const form = forms.join('\n\n').replaceAll('\r\n', '\n');
  return form.includes('data-fn') ? form.replace(noteNumber, '$1') : form;
}
