/** A block or a line of a text that is merged, with the white space that parts it from the one before. */
export interface Token {
  readonly text: string;
  /** Empty before the first, else at least one line break, with any empty lines. */
  readonly gap: string;
  /** A block, or the first line of one. */
  readonly opensBlock: boolean;
}
