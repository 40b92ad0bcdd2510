/** A Markdown body and the content of a post that last agreed. */
export interface BodyPair {
  readonly markdown: string;
  readonly content: string;
}
