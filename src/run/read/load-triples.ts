import type { Conflict } from '../../model/conflict.js';
import type { Draft } from '../../model/draft.js';
import type { PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Triple } from '../../model/triple.js';
import type { Folder } from '../../model/folder.js';
import type { Site } from '../../model/site.js';
import type { Intent } from '../../model/intent.js';
import { inParallel } from '../../basics/in-parallel.js';
import { unfinishedBase } from './unfinished-base.js';

/** Where the sides of a post are to be found. */
export interface Sides {
  readonly site: Site;
  readonly folder: Folder;
  readonly drafts: ReadonlyMap<PostId, Draft>;
  /** Posts as a look at the site saw them now. */
  readonly seen: ReadonlyMap<PostId, RemotePost>;
  readonly gone: ReadonlySet<PostId>;
  readonly conflicts: readonly Conflict[];
  /** Creates of posts that an earlier run began and did not settle. */
  readonly unfinished: readonly Intent[];
}

/** The three sides of each post; one that no look returned stands as its base remembers it. */
export async function loadTriples(ids: Iterable<PostId>, sides: Sides): Promise<readonly Triple[]> {
  const triples = await inParallel([...ids], 16, (id) => loadTriple(id, sides));
  return triples.filter((triple) => triple !== undefined);
}

async function loadTriple(id: PostId, sides: Sides): Promise<Triple | undefined> {
  const remembered = await sides.folder.readBase(id);
  const ours = sides.drafts.get(id);
  const post = sides.gone.has(id) ? undefined : (sides.seen.get(id) ?? remembered?.theirs);
  const trashed = post?.status === 'trash' ? post : undefined;
  const theirs = trashed ? undefined : post;
  const isNew = remembered === undefined && ours !== undefined && theirs !== undefined;
  const found = isNew ? await unfinishedBase(sides.unfinished, { ours, theirs }, sides.site) : undefined;
  const { base, unfinished } = found ?? { base: remembered, unfinished: undefined };
  const conflict = sides.conflicts.find((one) => one.id === id || one.path === (ours?.path ?? base?.path));
  if (!base && !ours && !theirs) return undefined;
  return {
    ...(base && { base }),
    ...(ours && { ours }),
    ...(theirs && { theirs }),
    ...(trashed && { trashed }),
    ...(conflict && { conflict }),
    ...(unfinished && { unfinished }),
  };
}
