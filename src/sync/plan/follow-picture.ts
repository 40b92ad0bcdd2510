import type { PostPlan } from '../../model/plan.js';
import { mediaPath } from '../references/media-path.js';
import type { World } from '../world.js';
import { mayFollow } from './may-follow.js';

/** A featured image whose file holds another picture now is another item: the post gets it, though nobody edited its line. */
export function followPicture(post: PostPlan, { mediaFiles }: World): PostPlan {
  const { base, ours, theirs } = post.triple;
  const image = ours?.fields.featured_image;
  if (!base || !ours || !theirs || !image || post.theirs?.fields.featured_image !== undefined) return post;
  const path = mediaPath(ours.path, image.src);
  const now = path && mediaFiles.get(path);
  const before = base.ours.references[image.src];
  if (now === undefined || before?.kind !== 'media' || before.hash === now || !mayFollow(post)) return post;
  const fields = { ...post.theirs?.fields, featured_image: image };
  return {
    ...post,
    verdict: 'update',
    linksOnly: false,
    theirs: { expected: theirs, ...post.theirs, fields },
  };
}
