/** The port to whoever watches a run: long work says what it does, for a person or for a log. */
export interface Progress {
  /** `done` of `total` steps of a phase; total 0 when it is not known. */
  step(phase: string, done: number, total: number): void;
  /** A line for `--verbose`. */
  detail(text: string): void;
}
