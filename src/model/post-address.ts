import type { RemotePost } from './remote-post.js';

/** The permalink of a post, and what of the post may stand in one. */
export type PostAddress = Pick<
  RemotePost,
  'id' | 'type' | 'status' | 'slug' | 'link' | 'date' | 'parent' | 'terms'
>;
