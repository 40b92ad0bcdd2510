import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';

/**
 * An update that leaves a post without a category as it is. WordPress gives such a post the default category with every
 * update that does not name categories, be it one of the title (`wp_insert_post`); so they are named.
 */
export function keepNoCategory(fields: PostWrite, { type, terms }: RemotePost): PostWrite {
  const hasNone = type === 'post' && terms['category']?.length === 0;
  if (!hasNone || fields.terms?.['category'] !== undefined) return fields;
  return { ...fields, terms: { ...fields.terms, category: [] } };
}
