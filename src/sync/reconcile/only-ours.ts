import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { Triple } from '../../model/triple.js';
import type { Perspective } from '../perspective.js';
import { bringBack } from './bring-back.js';
import { conflictPlan } from './post-plan.js';

/**
 * A file without a base and without a post: create the post. With an id it was a post once, and whether it shall be
 * one again only the writer knows.
 */
export function onlyOurs(triple: Triple & { readonly ours: Draft }, view: Perspective): PostPlan {
  const { ours } = triple;
  const asked = triple.conflict?.resolution === 'ours';
  return ours.id === undefined || asked ? bringBack(triple, view) : trashedThere(triple, ours);
}

function trashedThere(triple: Triple, ours: Draft): PostPlan {
  return conflictPlan(triple, {
    kind: 'trashed-there',
    fields: [],
    message: `${ours.path}: its post ${ours.id} is not on the site any more`,
    hint: `galley resolve ${ours.path} --ours makes the post again, --theirs moves the file to the trash`,
  });
}
