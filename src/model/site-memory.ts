import type { StandingFacts } from './site-facts.js';
import type { PostId } from './ids.js';
import type { SweepState } from './site.js';

/** What is remembered of the site as a whole: its fingerprint, and what the last look at each type saw. */
export interface SiteMemory {
  readonly url: string;
  readonly name: string;
  /** As in SiteFacts, for reading drafts without a network. */
  readonly timezone: string;
  /** As in SiteFacts, so that it is asked for once. */
  readonly language?: string;
  /** A post that was there; when it is gone together with url or name, another site stands behind the address. */
  readonly knownPost?: number;
  /**
   * Posts, by type, that a look returned and that no base agrees with yet (in conflict, held, new and not pulled): the
   * next look, which asks only for what moved since, looks at these too.
   */
  readonly unsettled?: Readonly<Record<string, readonly PostId[]>>;
  readonly sweeps: Readonly<Record<string, SweepState>>;
  /** Where addresses of the site lead that no post has, by path, once asked: the path it leads to; '' for nowhere else. */
  readonly forwards?: Readonly<Record<string, string>>;
  /** When everything was last listed, UTC. */
  readonly fullAt?: string;
  /** Handed to the next connection, so that it need not ask again; left out after a day. */
  readonly standing?: StandingFacts;
  /** When that was asked for, UTC. */
  readonly standingAt?: string;
}
