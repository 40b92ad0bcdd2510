import type { ResolvedReference } from '../../model/base.js';
import type { DraftPath, Hash, PostId } from '../../model/ids.js';
import type { KnownMedia } from '../../model/media.js';
import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { SeriesNavigation } from '../../model/series-navigation.js';
import type { Outcome } from '../../model/report.js';
import type { Workplace } from '../../model/workplace.js';
import type { Entry } from '../../sync/plan/entry.js';
import type { TermIndex } from '../../sync/terms/term-index.js';
import type { World } from '../../sync/world.js';

/** What became of one post. */
export interface PostResult {
  readonly plan: PostPlan;
  readonly outcome: Outcome;
  /** The post as the server returned it last. */
  readonly post?: RemotePost;
  readonly problems: readonly Problem[];
}

/** References and navigation as they were sent. */
export interface Written {
  readonly references?: Readonly<Record<string, ResolvedReference>>;
  readonly navigation?: SeriesNavigation;
}

/**
 * What a run knows while it carries its plan out: the plan's guesses (an address to come, a term to be made) give way
 * here to what the server answered. Nothing in it is decided anew.
 */
export interface Session {
  readonly world: World;
  readonly workplace: Workplace;
  /** Every post as it stands now or will in a moment, by its file. */
  readonly entries: Map<DraftPath, Entry>;
  terms: TermIndex;
  /** Local files by content, those that came down in this run too. */
  readonly mediaFiles: Map<DraftPath, Hash>;
  /** How often a post has come back from the site. */
  returns: number;
  readonly media: Map<Hash, KnownMedia>;
  /** Posts of this run as last returned, by their file: reserved ones above all. */
  readonly returned: Map<DraftPath, RemotePost>;
  /** What of the surroundings stood in the content that was last sent, by file. */
  readonly written: Map<DraftPath, Written>;
  /** Files as last written, by path. */
  readonly hashes: Map<DraftPath, Hash>;
  readonly results: Map<DraftPath, PostResult>;
  /** Keys of creates under way, of this run or an earlier one, by the file they are for. */
  readonly intents: Map<DraftPath, Set<string>>;
  /** Keys of creates that an earlier run left open, for files that are not there any more. */
  readonly abandoned: ReadonlySet<string>;
  /** Files with a conflict that an earlier run kept. */
  readonly conflicts: ReadonlySet<string>;
  /** Posts whose base agrees with the site since this run. */
  readonly agreed: Set<PostId>;
  /** Posts that a look or the plan found in step with their base. */
  readonly quiet: ReadonlySet<PostId>;
  readonly writes: { there: number; here: number };
}

/** Whether the person asked the run to stop: the write under way is finished, the next is not begun. */
export function stopped(session: Session): boolean {
  return session.world.options.signal?.aborted ?? false;
}
