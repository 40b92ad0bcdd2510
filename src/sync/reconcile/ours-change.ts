import type { Draft } from '../../model/draft.js';
import type { FieldName, Fields } from '../../model/fields.js';
import type { OursChange } from '../../model/plan.js';
import { equal } from '../fields/equal.js';

/** What our file shall become, or undefined when it says all that already. */
export function oursChange(ours: Draft, wanted: Fields, body?: string): OursChange | undefined {
  const names = (Object.keys(wanted) as FieldName[]).filter(
    (name) => !equal(wanted[name], ours.fields[name]),
  );
  if (names.length === 0 && body === undefined) return undefined;
  const fields = Object.fromEntries(names.map((name) => [name, wanted[name]])) as Fields;
  return { expected: ours.hash, fields, ...(body === undefined ? {} : { body }) };
}
