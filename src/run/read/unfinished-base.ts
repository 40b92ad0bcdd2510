import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import type { Intent } from '../../model/intent.js';
import type { RemotePost } from '../../model/remote-post.js';
import { baseOfCreation } from '../../sync/render/base-of-creation.js';

/** A base that an open intent can give, and the key of that intent. */
export interface UnfinishedBase {
  readonly base: Base;
  readonly unfinished: string;
}

/**
 * What a post and its draft agreed on, where an earlier run made the post and died before it could remember. It is known
 * by its slug, as a lost answer is, or by its file, where that has the id already: somebody may have changed the slug.
 */
export function unfinishedBase(
  intents: readonly Intent[],
  { ours, theirs }: { readonly ours: Draft; readonly theirs: RemotePost },
): UnfinishedBase | undefined {
  const sameSlug = intents.find(({ type, slug }) => type === theirs.type && slug === theirs.slug);
  const sameFile = intents.findLast(({ type, path }) => type === theirs.type && path === ours.path);
  for (const intent of [sameSlug, sameFile]) {
    const base = intent?.creation && baseOfCreation(intent.creation, { draft: ours, theirs });
    if (base) return { base, unfinished: intent.key };
  }
  return undefined;
}
