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
  /** Of the pictures whose size the site tells, in bytes. */
  readonly pictureBytes: number;
  /** How many pictures there are beside those. */
  readonly unmeasured: number;
  /** Of all texts, in characters, which is about as many bytes. */
  readonly textLength: number;
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
