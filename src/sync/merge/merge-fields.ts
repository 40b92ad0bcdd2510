import type { FieldName, Fields } from '../../model/fields.js';
import { mergeDate } from './merge-date.js';
import { mergeKeys } from './merge-keys.js';
import { mergePicture } from './merge-picture.js';
import { mergeTermSets } from './merge-term-sets.js';
import { mergeValue, type ValueOutcome } from './merge-value.js';

/**
 * Both sides in one normal form: terms as paths in the site's current names, `publish` and `future` settled, the
 * password hashed as in the base. `base` is absent when the two sides were never seen to agree.
 */
export interface FieldsSides {
  readonly base?: { readonly ours: Fields; readonly theirs: Fields };
  readonly ours: Fields;
  readonly theirs: Fields;
}

/**
 * What a merge of fields asks for: `ours` is set in the file, `theirs` is sent. A set of terms is whole, and only
 * the taxonomies and meta keys that change are there.
 */
export interface FieldsOutcome {
  readonly ours: Partial<Fields>;
  readonly theirs: Partial<Fields>;
  readonly conflicts: readonly FieldName[];
}

const scalars = [
  'title',
  'slug',
  'status',
  'author',
  'excerpt',
  'format',
  'sticky',
  'template',
  'password',
  'comment_status',
  'ping_status',
  'parent',
  'menu_order',
  'series',
  'part',
] as const satisfies readonly FieldName[];

/**
 * Merges the fields of a post one by one, each side compared only with its own past: scalars whole, terms element by
 * element, meta key by key, the date as the design says of drafts. What the file lacks is never sent; what the site
 * lacks (a series without a taxonomy) is local.
 */
export function mergeFields(sides: FieldsSides): FieldsOutcome {
  const { base, ours, theirs } = sides;
  const outcomes: (readonly [FieldName, ValueOutcome])[] = scalars.map((name) => [
    name,
    mergeValue({ ours: ours[name], theirs: theirs[name], ...(base && { base: pair(base, name) }) }),
  ]);
  outcomes.push(['date', mergeDate(sides)], ['featured_image', mergePicture(sides)]);
  const terms = mergeKeys(sides, 'terms', mergeTermSets);
  const meta = mergeKeys(sides, 'meta', (value) => {
    const outcome = mergeValue(value);
    return {
      ...(outcome === 'take-theirs' && { ours: value.theirs }),
      ...(outcome === 'send-ours' && { theirs: value.ours }),
      conflict: outcome === 'conflict',
    };
  });
  return {
    ours: { ...picked(theirs, outcomes, 'take-theirs'), ...terms.ours, ...meta.ours },
    theirs: { ...picked(ours, outcomes, 'send-ours'), ...terms.theirs, ...meta.theirs },
    conflicts: [...named(outcomes, 'conflict'), ...terms.conflicts, ...meta.conflicts],
  };
}

function pair(base: NonNullable<FieldsSides['base']>, name: FieldName) {
  return { ours: base.ours[name], theirs: base.theirs[name] };
}

function named(
  outcomes: readonly (readonly [FieldName, ValueOutcome])[],
  wanted: ValueOutcome,
): readonly FieldName[] {
  return outcomes.filter(([, outcome]) => outcome === wanted).map(([name]) => name);
}

function picked(
  from: Fields,
  outcomes: readonly (readonly [FieldName, ValueOutcome])[],
  wanted: ValueOutcome,
): Partial<Fields> {
  return Object.fromEntries(named(outcomes, wanted).map((name) => [name, from[name]]));
}
