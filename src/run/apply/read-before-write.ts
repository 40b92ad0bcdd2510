import type { PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import { equal } from '../../sync/fields/equal.js';
import { standing } from '../../sync/standing.js';
import { groupBy } from '../group-by.js';
import type { Session } from './session.js';

/** The posts that updates are about to replace, as they are at this moment. */
export async function readBeforeWrite(
  session: Session,
  expected: readonly RemotePost[],
): Promise<ReadonlyMap<PostId, RemotePost>> {
  const { site } = session.workplace;
  const types = groupBy(expected, ({ type }) => type);
  const fresh = new Map<PostId, RemotePost>();
  for (const [type, ofType] of types) {
    const include = ofType.map(({ id }) => id);
    for await (const { posts } of site.list({ type, include, statuses: ['any', 'trash'], revisions: true })) {
      for (const post of posts) fresh.set(post.id, post);
    }
  }
  return fresh;
}

/** Whether a post is still what the plan saw: everything but the traces that a save without a change leaves. */
export function stillAsPlanned(expected: RemotePost, now: RemotePost | undefined): boolean {
  return now !== undefined && equal(standing(expected), standing(now));
}
