/** Which posts a run is about; every condition that is given has to hold. What is left out stays as it is on both sides. */
export interface Narrowing {
  /** Dated or changed at or after this instant, UTC. */
  readonly since?: string;
  readonly statuses?: readonly string[];
  /** `post`, `page` or a custom type. */
  readonly types?: readonly string[];
  /** The slug or name of a user, or `me`. */
  readonly author?: string;
  /** The name of a category, or its path; those under it belong to it. */
  readonly category?: string;
}
