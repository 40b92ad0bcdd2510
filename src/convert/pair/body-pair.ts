/** A Markdown body and the content of a post that last agreed. */
export interface BodyPair {
  readonly markdown: string;
  readonly content: string;
  /** The `footnotes` meta, '' for none; undefined where `[^1]` is no footnote but text. */
  readonly footnotes?: string | undefined;
}
