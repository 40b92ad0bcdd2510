import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { Triple } from '../../model/triple.js';
import { theirMarkdown } from '../body/their-markdown.js';
import { followRenames } from '../fields/follow-renames.js';
import { settleStatus } from '../fields/settle-status.js';
import type { Perspective } from '../perspective.js';
import { postPlan } from './post-plan.js';
import { sentFields } from './sent-fields.js';

/**
 * Our file becomes a post: out of the trash when its own post lies there, with every block kept that still says the
 * same; else a new one.
 */
export function bringBack(triple: Triple & { readonly ours: Draft }, view: Perspective): PostPlan {
  const { ours, trashed, base } = triple;
  const { lookup, world } = view;
  const followed = followRenames(ours.fields, world.renamedTerms, lookup.seriesTaxonomy(ours.type));
  const fields = sentFields(settleStatus(followed, world.now), ours.type, lookup);
  const moved = { here: true, there: false };
  const body = { markdown: ours.body };
  if (trashed === undefined) return postPlan(triple, 'create-theirs', { moved, theirs: { fields, body } });
  const { pair } = theirMarkdown(trashed, view.localizer, base);
  // Only a status takes a post out of the trash.
  const status = fields.status ?? settledStatus(base?.theirs.status);
  return postPlan(triple, 'restore-theirs', {
    moved,
    theirs: { expected: trashed, fields: { ...fields, status }, body: { ...body, pair } },
  });
}

function settledStatus(before: string | undefined): NonNullable<Draft['fields']['status']> {
  return before === undefined || before === 'trash'
    ? 'draft'
    : (before as NonNullable<Draft['fields']['status']>);
}
