import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Triple } from '../../model/triple.js';
import { remoteBody } from '../body/remote-body.js';
import { equal } from '../fields/equal.js';
import { fieldSides } from '../fields/field-sides.js';
import type { Perspective } from '../perspective.js';
import { bringBack } from './bring-back.js';
import { conflictPlan, postPlan } from './post-plan.js';

/** Our file is there and its post is not (proven): take the file away, unless it was edited meanwhile. */
export function goneThere(
  triple: Triple & { readonly base: Base; readonly ours: Draft },
  view: Perspective,
): PostPlan {
  const { base, ours, conflict } = triple;
  const settled = conflict?.kind === 'trashed-there' ? conflict.resolution : undefined;
  if (settled === 'ours') return bringBack(triple, view);
  const unchanged = ours.hash === base.ours.hash;
  if (unchanged || settled === 'theirs') {
    return postPlan(triple, 'trash-ours', { moved: { here: false, there: true } });
  }
  return conflictPlan(triple, {
    kind: 'trashed-there',
    fields: [],
    message: `${ours.path}: edited here, and its post ${base.id} was removed on the site`,
    hint: `galley resolve ${ours.path} --ours brings the post back, --theirs moves the file to the trash`,
  });
}

/** The post is there and our file is not: trash the post, unless it was edited meanwhile. */
export function goneHere(
  triple: Triple & { readonly base: Base; readonly theirs: RemotePost },
  view: Perspective,
): PostPlan {
  const { base, theirs, conflict } = triple;
  const settled = conflict?.kind === 'removed-here' ? conflict.resolution : undefined;
  if (settled === 'ours' || (settled === undefined && unmoved(base, theirs, view))) {
    return postPlan(triple, 'trash-theirs', { moved: { here: true, there: false }, path: base.path });
  }
  return conflictPlan(triple, {
    kind: 'removed-here',
    fields: [],
    message: `${base.path}: removed here, and its post ${base.id} was edited on the site`,
    hint: `galley resolve ${base.path} --ours trashes the post, --theirs writes the file again`,
  });
}

function unmoved(base: Base, theirs: RemotePost, view: Perspective): boolean {
  const nobody: Draft = {
    path: base.path,
    text: '',
    hash: base.ours.hash,
    type: base.type,
    fields: {},
    body: '',
  };
  const sides = fieldSides({ base, ours: nobody, theirs }, view.world, view.lookup);
  return equal(sides.theirs, sides.base?.theirs) && equal(remoteBody(base.theirs), remoteBody(theirs));
}
