/** What a person should know before the first write of a run. */
export interface RunPreview {
  /** Only of the first run with a site. */
  readonly firstPull?: FirstPull;
  readonly goingPublic: readonly GoingPublic[];
}

/** Posts that come down for the first time, counted by what they are. */
export interface FirstPull {
  readonly types: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<string, number>>;
  /** By the names of users. */
  readonly authors: Readonly<Record<string, number>>;
  readonly pictures: number;
}

/** A post that nobody but its writers has seen so far. */
export interface GoingPublic {
  readonly path: string;
  readonly title: string;
  /** Where it will stand, when the site has said so. */
  readonly link?: string;
  /** UTC, when it is to appear later. */
  readonly at?: string;
}
