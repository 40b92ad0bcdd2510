import type { ChangeName, PostPlan } from '../../model/plan.js';
import type { FieldName, Fields } from '../../model/fields.js';

/** What of a post changes there, as `status` names it. */
export function changesThere({ theirs, linksOnly }: PostPlan): readonly ChangeName[] {
  if (theirs === undefined) return [];
  const body: ChangeName[] = theirs.body === undefined ? [] : [linksOnly ? 'links' : 'body'];
  const navigation: ChangeName[] = theirs.navigation !== undefined && linksOnly ? ['navigation'] : [];
  return [...fieldNames(theirs.fields), ...body, ...navigation];
}

/** What of a post changes here. */
export function changesHere({ ours, verdict }: PostPlan): readonly ChangeName[] {
  if (ours === undefined) return [];
  // The text of a new file is made only to be written.
  const hasBody = verdict === 'create-ours' || ours.body !== undefined;
  return [...fieldNames(ours.fields), ...(hasBody ? (['body'] as const) : [])];
}

function fieldNames(fields: Fields): readonly FieldName[] {
  return (Object.keys(fields) as FieldName[]).filter((name) => fields[name] !== undefined);
}
