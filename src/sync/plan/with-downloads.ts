import { findReferences } from '../../convert/references/find-references.js';
import type { PostPlan } from '../../model/plan.js';
import type { LocalMedia } from '../references/local-media.js';

/** A post that comes down brings the pictures that its new text and featured image refer to. */
export function withDownloads(post: PostPlan, media: LocalMedia): PostPlan {
  const { ours } = post;
  if (ours === undefined) return post;
  const inBody = findReferences(ours.body ?? '').map(({ destination }) => destination);
  const featured = ours.fields.featured_image?.src;
  const downloads = media.downloadsFor(post.path, featured === undefined ? inBody : [...inBody, featured]);
  return downloads.length === 0 ? post : { ...post, ours: { ...ours, downloads } };
}
