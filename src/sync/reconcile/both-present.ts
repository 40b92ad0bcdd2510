import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import type { Fields } from '../../model/fields.js';
import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Triple } from '../../model/triple.js';
import type { BodyOutcome } from '../body/merge-body.js';
import { mergeBody } from '../body/merge-body.js';
import { samePost } from '../fields/same-post.js';
import { fieldSides } from '../fields/field-sides.js';
import { followRenames } from '../fields/follow-renames.js';
import type { PostFieldsOutcome } from '../fields/merge-post-fields.js';
import { mergePostFields } from '../fields/merge-post-fields.js';
import type { Perspective } from '../perspective.js';
import { theirsAsSeen } from './as-seen.js';
import { oursChange } from './ours-change.js';
import { conflictPlan, postPlan } from './post-plan.js';

type Whole = Triple & { readonly base: Base; readonly ours: Draft; readonly theirs: RemotePost };

/** Base, ours and theirs are there: merge field by field and block by block. */
export function bothPresent(triple: Whole, view: Perspective): PostPlan {
  const prefer = settledAs(triple) ?? asAsked(view.world.options);
  const fields = mergePostFields(fieldSides(triple, view.world, view.lookup), prefer);
  const body = mergeBody({ ...triple, localizer: view.localizer, ...(prefer && { prefer }) });
  if (fields.conflicts.length > 0 || body.conflict !== undefined) return disagreement(triple, fields, body);
  return agreement(triple, { ...fields, ours: withRenames(triple.ours, fields.ours, view) }, body);
}

/** Terms that got another name on the site get it in the file too; nobody edited anything. */
function withRenames(ours: Draft, wanted: Fields, { world, lookup }: Perspective): Fields {
  const followed = followRenames(ours.fields, world.renamedTerms, lookup.seriesTaxonomy(ours.type));
  const { terms, series } = followed;
  return {
    ...(series === ours.fields.series ? {} : { series: series! }),
    ...wanted,
    ...(terms === ours.fields.terms ? {} : { terms: { ...terms, ...wanted.terms } }),
  };
}

/** How the writer settled the conflict, as long as theirs is still what was judged. */
function settledAs({ conflict, theirs }: Whole): 'ours' | 'theirs' | 'merged' | undefined {
  return conflict?.kind === 'both-changed' && theirsAsSeen(conflict, theirs)
    ? conflict.resolution
    : undefined;
}

/** What a run that nobody watches was told to do; only a sync writes both sides. */
function asAsked({ direction, onConflict }: RunOptions): 'ours' | 'theirs' | undefined {
  return direction === 'sync' && onConflict !== 'keep' ? onConflict : undefined;
}

function agreement(triple: Whole, fields: PostFieldsOutcome, body: BodyOutcome): PostPlan {
  const change = oursChange(triple.ours, fields.ours, body.ours);
  const ours = change && { ...change, ...(body.standing && { standing: body.standing }) };
  const sends = Object.keys(fields.theirs).length > 0 || body.theirs !== undefined;
  const theirs = sends && {
    theirs: { expected: triple.theirs, fields: fields.theirs, ...(body.theirs && { body: body.theirs }) },
  };
  const moved = { here: fields.moved.here || body.moved.here, there: fields.moved.there || body.moved.there };
  const verdict = ours || sends ? 'update' : sameAsBase(triple) ? 'in-step' : 'remember';
  return postPlan(triple, verdict, { moved, ...(ours && { ours }), ...theirs });
}

/** What no disk remembers is not in step before it does. */
function sameAsBase({ base, ours, theirs, unfinished }: Whole): boolean {
  if (unfinished !== undefined) return false;
  return base.ours.hash === ours.hash && base.path === ours.path && samePost(base.theirs, theirs);
}

function disagreement(triple: Whole, fields: PostFieldsOutcome, body: BodyOutcome): PostPlan {
  const names = [...fields.conflicts, ...(body.conflict === undefined ? [] : ['body'])];
  return conflictPlan(triple, {
    kind: 'both-changed',
    fields: names,
    message: `${triple.ours.path}: ${names.join(', ')} changed on both sides`,
    hint: `compare it with the .theirs.md file beside it, then: galley resolve ${triple.ours.path} --ours, --theirs or --merged`,
  });
}
