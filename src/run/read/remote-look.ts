import type { PostId } from '../../model/ids.js';
import type { PostAddress } from '../../model/post-address.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Site, SweepState } from '../../model/site.js';
import { newestModified } from './newest-modified.js';
import type { Stray } from './prove-absent.js';

/** What a look at one type of post found. */
export interface RemoteLook {
  readonly type: string;
  /** Posts that may have moved, whole; trashed ones too. */
  readonly posts: readonly RemotePost[];
  readonly unreadable: readonly { readonly id?: PostId; readonly reason: string }[];
  /** Posts that a complete list should have held and left out: to be proven absent (law 11). */
  readonly missing: readonly Stray[];
  /** Of posts that may not have moved. */
  readonly addresses: readonly PostAddress[];
  readonly state: SweepState;
  readonly complete: boolean;
}

const everyStatus = ['any', 'trash'];

/** What an earlier run knew of a type. */
export interface KnownOfType {
  readonly since: SweepState | undefined;
  readonly expected: readonly Stray[];
  /** Milliseconds, UTC. */
  readonly now: number;
  /** What becomes of each post as it comes in. */
  readonly arriving: (post: RemotePost) => RemotePost;
}

/** Asks for what moved since the last look; lists everything the first time, when told to, or when numbers do not add up. */
export async function lookAtType(site: Site, type: string, known: KnownOfType): Promise<RemoteLook> {
  const sweep = known.since && (await site.sweep(type, known.since));
  if (sweep && !sweep.incomplete) {
    const { changed, unreadable, addresses, state } = sweep;
    return {
      type,
      posts: changed.map(known.arriving),
      unreadable,
      missing: [],
      addresses,
      state,
      complete: false,
    };
  }
  return listType(site, type, known);
}

async function listType(
  site: Site,
  type: string,
  { expected, now, arriving }: KnownOfType,
): Promise<RemoteLook> {
  const posts: RemotePost[] = [];
  const unreadable: { id?: PostId; reason: string }[] = [];
  let total = 0;
  for await (const page of site.list({ type, statuses: everyStatus })) {
    posts.push(...page.posts.map(arriving));
    unreadable.push(...page.unreadable);
    total = page.total;
  }
  const seen = new Set([...posts, ...unreadable].map(({ id }) => id));
  const missing = expected.filter((post) => post.type === type && !seen.has(post.id));
  const state = stateOf(posts, total, now);
  return { type, posts, unreadable, missing, addresses: [], state, complete: true };
}

function stateOf(posts: readonly RemotePost[], total: number, now: number): SweepState {
  const highestId = posts.reduce((highest, { id }) => Math.max(highest, id), 0);
  return { modified: newestModified(posts, now), highestId, total };
}
