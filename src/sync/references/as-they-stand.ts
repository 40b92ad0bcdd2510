import type { ResolvedReference } from '../../model/base.js';

/** References with the form in which the site has them, where that is not the usual one. */
export function asTheyStand(
  references: Readonly<Record<string, ResolvedReference>>,
  standing: Readonly<Record<string, string>> = {},
): Readonly<Record<string, ResolvedReference>> {
  const entries = Object.entries(references).map(([name, reference]) => {
    const as = standing[name];
    const unusual = as !== undefined && reference.kind !== 'waiting' && reference.url !== as;
    return [name, unusual ? { ...reference, as } : reference] as const;
  });
  return Object.fromEntries(entries);
}
