/** An expected failure of one post, file or term: a value, never thrown. No field ever holds a credential. */
export interface Problem {
  /** Stable, for machines: `yaml-broken`, `slug-missing`, `rest-forbidden`. */
  readonly code: string;
  /** What happened, to what. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
  /** The file it concerns, relative to the drafts folder, or the address. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  /** A warning is said and nothing more; an error fails that post. */
  readonly severity: 'error' | 'warning';
}
