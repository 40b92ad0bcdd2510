import type { FieldName, Fields } from '../../model/fields.js';
import type { FieldsOutcome, FieldsSides } from './merge-fields.js';

/** One key of a map on four sides, and what comes of it. */
export interface KeySides<Value> {
  readonly base?: { readonly ours?: Value; readonly theirs?: Value };
  readonly ours?: Value;
  readonly theirs?: Value;
}
export interface KeyOutcome<Value> {
  readonly ours?: Value;
  readonly theirs?: Value;
  readonly conflict?: boolean;
}

type MapName = 'terms' | 'meta';
type ValueOf<Name extends MapName> = NonNullable<Fields[Name]>[string];

/** Merges a field that is a map key by key; the outcome holds the field only where one of its keys changes. */
export function mergeKeys<Name extends MapName>(
  { base, ours, theirs }: FieldsSides,
  name: Name,
  merge: (sides: KeySides<ValueOf<Name>>) => KeyOutcome<ValueOf<Name>>,
): FieldsOutcome {
  const outcomes = keysOf(ours[name], theirs[name]).map((key) => {
    const [here, there] = [ours, theirs].map((side) => valueAt(side, name, key));
    const past = base && { ours: valueAt(base.ours, name, key), theirs: valueAt(base.theirs, name, key) };
    return [key, merge(present({ base: past && present(past), ours: here, theirs: there }))] as const;
  });
  const conflicts: readonly FieldName[] = outcomes.some(([, { conflict }]) => conflict) ? [name] : [];
  return { ours: gather('ours'), theirs: gather('theirs'), conflicts };

  function gather(side: 'ours' | 'theirs'): Partial<Fields> {
    const changed = outcomes.filter(([, outcome]) => outcome[side] !== undefined);
    if (changed.length === 0) return {};
    return { [name]: Object.fromEntries(changed.map(([key, outcome]) => [key, outcome[side]])) };
  }
}

function keysOf(...maps: readonly (object | undefined)[]): readonly string[] {
  return [...new Set(maps.flatMap((map) => Object.keys(map ?? {})))];
}

function valueAt<Name extends MapName>(side: Fields, name: Name, key: string): ValueOf<Name> | undefined {
  const map: Readonly<Record<string, unknown>> = side[name] ?? {};
  return Object.hasOwn(map, key) ? (map[key] as ValueOf<Name>) : undefined;
}

function present<Sides extends object>(sides: Sides): { [Key in keyof Sides]?: NonNullable<Sides[Key]> } {
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Sides]?: NonNullable<Sides[Key]>;
  };
}
