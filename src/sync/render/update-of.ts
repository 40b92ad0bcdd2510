import type { PostWrite, WriteRequest } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';

/**
 * An update of a post as it was just read, which leaves one without a category as it is: WordPress gives such a post the
 * default category with every update that does not name categories, be it one of the title (`wp_insert_post`).
 */
export function updateOf({ type, id, terms }: RemotePost, fields: PostWrite): WriteRequest {
  const hasNone = type === 'post' && terms['category']?.length === 0;
  const kept = hasNone ? { terms: { category: [], ...fields.terms } } : {};
  return { kind: 'update', type, id, fields: { ...fields, ...kept } };
}
