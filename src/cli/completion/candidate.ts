/** One word that can be typed next. */
export interface Candidate {
  readonly value: string;
  /** One line, for shells that show it. */
  readonly about?: string;
}
