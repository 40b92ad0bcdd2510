import type { TermId } from './ids.js';

/** A category, tag or term of any taxonomy as the site has it. The name is entity-decoded. */
export interface Term {
  readonly id: TermId;
  /** The taxonomy's name (`category`), not its REST base. */
  readonly taxonomy: string;
  readonly name: string;
  readonly slug: string;
  readonly parent: TermId | null;
  /** Published posts that carry it. */
  readonly count: number;
  readonly description?: string;
}

/** What is remembered of a term between runs: the path under which the drafts know it. */
export interface KnownTerm {
  readonly id: TermId;
  readonly taxonomy: string;
  readonly path: string;
}
