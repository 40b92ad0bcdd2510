import type { PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import { inParallel } from '../../basics/in-parallel.js';

/** A post that should be there: a base or a file says so. */
export interface Stray {
  readonly id: PostId;
  readonly type: string;
}

/** What a closer look at posts that a list left out proved. */
export interface Absence {
  readonly found: readonly RemotePost[];
  readonly gone: ReadonlySet<PostId>;
  readonly unreadable: ReadonlyMap<PostId, string>;
}

/** Absent needs proof (law 11): each is asked for by its id. */
export async function proveAbsent(site: Site, missing: readonly Stray[]): Promise<Absence> {
  const looks = await inParallel(missing, 4, async ({ type, id }) => ({
    id,
    look: await site.read(type, id),
  }));
  const found: RemotePost[] = [];
  const gone = new Set<PostId>();
  const unreadable = new Map<PostId, string>();
  for (const { id, look } of looks) {
    if (look.kind === 'present' || look.kind === 'trashed') found.push(look.post);
    else if (look.kind === 'gone') gone.add(id);
    else unreadable.set(id, look.reason);
  }
  return { found, gone, unreadable };
}
