import type { PostPlan } from '../../model/plan.js';
import { downloadsOf } from '../references/downloads-of.js';
import type { LocalMedia } from '../references/local-media.js';

/** A post that comes down brings the pictures that its new text and featured image refer to; a new file knows its own. */
export function withDownloads(post: PostPlan, media: LocalMedia): PostPlan {
  const { ours } = post;
  if (ours === undefined || post.verdict === 'create-ours') return post;
  const downloads = downloadsOf(post.path, ours, media);
  return downloads.length === 0 ? post : { ...post, ours: { ...ours, downloads } };
}
