import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import { groupBy } from '../group-by.js';
import type { Stray } from './prove-absent.js';

/** The most posts that WordPress gives in one answer. */
const pageSize = 100;

/** Looks at posts by their ids, as many in one request as a page holds; what is not returned has to be proven absent. */
export async function lookAgain(
  site: Site,
  wanted: readonly Stray[],
): Promise<{ readonly posts: readonly RemotePost[]; readonly missing: readonly Stray[] }> {
  const posts: RemotePost[] = [];
  for (const [type, strays] of groupBy(wanted, (stray) => stray.type)) {
    for (let at = 0; at < strays.length; at += pageSize) {
      const include = strays.slice(at, at + pageSize).map(({ id }) => id);
      for await (const page of site.list({ type, include, statuses: ['any', 'trash'] }))
        posts.push(...page.posts);
    }
  }
  const found = new Set(posts.map(({ id }) => id));
  return { posts, missing: wanted.filter(({ id }) => !found.has(id)) };
}
