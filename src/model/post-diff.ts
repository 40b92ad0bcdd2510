/** What differs of one post, side by side: what a push would change there, and what a pull would change here. */
export interface PostDiff {
  readonly path: string;
  readonly title: string;
  readonly there: SideDiff;
  readonly here: SideDiff;
}

/** The changes of one side, as a person reads them. */
export interface SideDiff {
  readonly fields: readonly FieldDiff[];
  /** Markdown, in the words of the draft. */
  readonly body?: { readonly before: string; readonly after: string };
  /** What nobody edited and that follows the rest of the world. */
  readonly follows?: readonly ('links' | 'navigation')[];
}

export interface FieldDiff {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}
