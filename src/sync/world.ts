import type { BaseSummary } from '../model/base-summary.js';
import type { DraftPath, Hash, MediaId, PostId } from '../model/ids.js';
import type { KnownMedia, Media } from '../model/media.js';
import type { RemotePost } from '../model/remote-post.js';
import type { RunOptions, TermSlip } from '../model/run-options.js';
import type { User } from '../model/site.js';
import type { SiteMemory } from '../model/site-memory.js';
import type { SiteFacts } from '../model/site-facts.js';
import type { RenamedTerm } from '../model/plan.js';
import type { KnownTerm } from '../model/term.js';
import type { Triple } from '../model/triple.js';
import type { NumberedParts } from './series/number-parts.js';
import type { TermIndex } from './terms/term-index.js';

/** The three sides as a run has read them, with all that deciding needs: plain data, so that deciding reads nothing. */
export interface World {
  readonly facts: SiteFacts;
  /** The name by which drafts know this site; the default one has none. */
  readonly site?: string;
  /** Milliseconds since 1970, when the reading began. */
  readonly now: number;
  readonly options: RunOptions;
  /** What the last run remembered of the site; absent on the first. */
  readonly memory?: SiteMemory;
  readonly terms: TermIndex;
  readonly renamedTerms: readonly RenamedTerm[];
  /** Terms that drafts knew and that are gone, with no other in their place. */
  readonly deletedTerms: readonly KnownTerm[];
  /** New names that look like a slip and that a person says are meant. */
  readonly confirmedTerms?: readonly TermSlip[];
  readonly users: readonly User[];
  readonly knownMedia: readonly KnownMedia[];
  /** Local files that drafts refer to, by content. */
  readonly mediaFiles: ReadonlyMap<DraftPath, Hash>;
  /** Media items that posts in full refer to by id. */
  readonly media: ReadonlyMap<MediaId, Media>;
  /** The posts that a run looks at in full: all that moved on either side, and all that those touch. */
  readonly triples: readonly Triple[];
  /** Every post with a base, those of the triples too. */
  readonly summaries: readonly BaseSummary[];
  /** Posts of any status, the trash too, that hold a slug which a new draft wants. */
  readonly holders: readonly RemotePost[];
  /** Names of files that a new file must not take: NFC and case folded. */
  readonly taken: ReadonlySet<string>;
  /** Where addresses of the site lead that no post has: path to path, '' for nowhere else. */
  readonly forwards: ReadonlyMap<string, string>;
  /** Which parts posts are that come down as drafts of a series that the site keeps. */
  readonly newParts?: NumberedParts;
  /** Posts of which nothing could be learnt (law 11), with the reason. */
  readonly unreadable: ReadonlyMap<PostId, string>;
}
