import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { Triple } from '../../model/triple.js';
import { followRenames } from '../fields/follow-renames.js';
import { settleStatus } from '../fields/settle-status.js';
import type { Perspective } from '../perspective.js';
import { conflictPlan, postPlan } from './post-plan.js';

/**
 * A file without a base and without a post: create the post. With an id it was a post once, and whether it shall be
 * one again only the writer knows.
 */
export function onlyOurs(triple: Triple & { readonly ours: Draft }, view: Perspective): PostPlan {
  const { ours } = triple;
  if (ours.id !== undefined && triple.conflict?.resolution !== 'ours') return trashedThere(triple, ours);
  const fields = settleStatus(followRenames(ours.fields, view.world.renamedTerms), view.world.now);
  const { series: _series, part: _part, ...sent } = fields;
  return postPlan(triple, 'create-theirs', {
    moved: { here: true, there: false },
    theirs: { fields: sent, body: { markdown: ours.body } },
  });
}

function trashedThere(triple: Triple, ours: Draft): PostPlan {
  return conflictPlan(triple, {
    kind: 'trashed-there',
    fields: [],
    message: `${ours.path}: its post ${ours.id} is not on the site any more`,
    hint: `galley resolve ${ours.path} --ours makes the post again, --theirs moves the file to the trash`,
  });
}
