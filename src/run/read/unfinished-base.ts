import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import type { Intent } from '../../model/intent.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import { baseOfCreation } from '../../sync/render/base-of-creation.js';
import { keptWhole } from '../../sync/render/kept-whole.js';

/** A base that an open intent can give, and the key of that intent. */
export interface UnfinishedBase {
  readonly base: Base;
  readonly unfinished: string;
}

type Pair = { readonly ours: Draft; readonly theirs: RemotePost };

/**
 * What a post and its draft agreed on, where an earlier run made the post and died before it could remember. It is known
 * by its slug, as a lost answer is, or by its file, where that has the id already: somebody may have changed the slug.
 */
export async function unfinishedBase(
  intents: readonly Intent[],
  { ours, theirs }: Pair,
  site: Site,
): Promise<UnfinishedBase | undefined> {
  const sameSlug = intents.find(({ type, slug }) => type === theirs.type && slug === theirs.slug);
  const sameFile = intents.findLast(({ type, path }) => type === theirs.type && path === ours.path);
  for (const intent of [sameSlug, sameFile]) {
    const base = intent?.creation && baseOfCreation(intent.creation, { draft: ours, theirs });
    if (!base) continue;
    const writes = intent.creation?.reserved ? 1 : 0;
    return (await lostToTheSite(site, { base, theirs, writes }))
      ? undefined
      : { base, unfinished: intent.key };
  }
  return undefined;
}

/**
 * Text that is missing there was taken out by an editor, who left a revision, or by the site as it stored the post, which
 * nobody judged: that is an edit of nobody's. A create leaves no revision, an update one (wordpress.md 5).
 */
async function lostToTheSite(
  site: Site,
  { base, theirs, writes }: { readonly base: Base; readonly theirs: RemotePost; readonly writes: number },
): Promise<boolean> {
  if (keptWhole(base.theirs.content, theirs.content)) return false;
  const revisions = await site.revisionsAfter(theirs.type, theirs.id, 0);
  return revisions.length <= writes;
}
