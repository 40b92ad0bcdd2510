import type { RemotePost } from '../../model/remote-post.js';

/** Before any post: a time to look back from that misses nothing. */
const never = '1970-01-02T00:00:00Z';

/**
 * The newest `modified` of these posts that a look can start from, UTC. A post made with a date ahead counts as modified
 * on that day (wordpress.md 4.5): whoever looked back from there would see nothing until then. `now` is the clock here,
 * which may go wrong by some minutes; a scheduled post as it was made is passed over whatever it says.
 */
export function newestModified(
  posts: Iterable<Pick<RemotePost, 'modified' | 'date' | 'status'>>,
  now: number,
  since = never,
): string {
  const latest = new Date(now).toISOString();
  let newest = since;
  for (const { modified, date, status } of posts) {
    const ahead = modified > latest || (status === 'future' && modified === date);
    if (!ahead && modified > newest) newest = modified;
  }
  return newest;
}
