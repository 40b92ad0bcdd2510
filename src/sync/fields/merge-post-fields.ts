import type { FieldName, Fields } from '../../model/fields.js';
import { mergeFields } from '../merge/merge-fields.js';
import { equal } from './equal.js';
import type { FieldSides } from './field-sides.js';

/** What becomes of the fields of one post on either side, and what only the writer can settle. */
export interface PostFieldsOutcome {
  readonly ours: Fields;
  readonly theirs: Fields;
  readonly conflicts: readonly FieldName[];
  readonly moved: { readonly here: boolean; readonly there: boolean };
}

/** Local truth only: no field of the site holds them. */
function localOnly({ seriesThere }: FieldSides): readonly FieldName[] {
  return seriesThere ? ['part'] : ['series', 'part'];
}

/**
 * Merges field by field; with `prefer`, a field that both sides changed goes to that side (`merged`: the file is the
 * answer, so every field that it has and that differs is sent).
 */
export function mergePostFields(sides: FieldSides, prefer?: 'ours' | 'theirs' | 'merged'): PostFieldsOutcome {
  const moved = {
    here: sides.base !== undefined && !equal(sides.ours, sides.base.ours),
    there: sides.base !== undefined && !equal(sides.theirs, sides.base.theirs),
  };
  if (prefer === 'merged') return { ours: {}, theirs: differing(sides), conflicts: [], moved };
  const merge = mergeFields(sides);
  const ours = {
    ...joinedSeries(sides),
    ...merge.ours,
    ...(prefer === 'theirs' ? pick(sides.theirs, merge.conflicts) : {}),
  };
  const theirs = { ...merge.theirs, ...(prefer === 'ours' ? pick(sides.ours, merge.conflicts) : {}) };
  return { ours, theirs: without(theirs, localOnly(sides)), conflicts: prefer ? [] : merge.conflicts, moved };
}

function differing(sides: FieldSides): Fields {
  const { ours, theirs } = sides;
  const names = (Object.keys(ours) as FieldName[]).filter((name) => !equal(ours[name], theirs[name]));
  return without(pick(ours, names), localOnly(sides));
}

function pick(fields: Fields, names: readonly FieldName[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function without(fields: Fields, names: readonly FieldName[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name as FieldName)));
}

/** A post that got its first navigation since: its file learns of which series it is a part. */
function joinedSeries({ base, ours, theirs }: FieldSides): Fields {
  const joined = base !== undefined && base.theirs.series === undefined && theirs.series !== undefined;
  return joined && ours.series === undefined
    ? pick(
        theirs,
        (['series', 'part'] as const).filter((name) => name in theirs),
      )
    : {};
}
