import type { PostPlan } from '../../model/plan.js';
import { theirMarkdown } from '../body/their-markdown.js';
import { pulledFields } from '../reconcile/only-theirs.js';
import { newDraftText } from '../render/draft-text.js';
import type { World } from '../world.js';
import { viewOf } from './decide.js';

/** A conflict shows theirs as the draft that a pull would write. */
export function withTheirsText(post: PostPlan, world: World): PostPlan {
  const { conflict } = post;
  const { theirs, base } = post.triple;
  if (conflict === undefined || theirs === undefined) return post;
  const view = viewOf(world, post.path);
  const { local } = theirMarkdown(theirs, view.localizer, base);
  const { id, type } = theirs;
  const text = newDraftText(
    { id, type, fields: pulledFields(theirs, view), body: local, site: world.site },
    world.facts.timezone,
  );
  return { ...post, conflict: { ...conflict, theirsText: text } };
}
