import type { MediaId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';

/** The media items that posts name by id: featured images, image blocks, galleries and classic captions. */
export function mediaIdsOf(posts: readonly RemotePost[]): readonly MediaId[] {
  const ids = posts.flatMap(({ content, featuredMedia }) => {
    const named = [...content.matchAll(/wp-image-(\d{1,15})/g)].map(([, id]) => Number(id) as MediaId);
    return featuredMedia === null ? named : [...named, featuredMedia];
  });
  return [...new Set(ids)];
}
