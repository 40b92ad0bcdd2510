import { bracesAt, writeBraces } from '../inline/braces.js';

/** Sets attributes in braces (`''` for none yet), or takes out those that are undefined; the others keep their place, new ones follow. */
export function mergeBraces(text: string, changes: Readonly<Record<string, string | undefined>>): string {
  const before = bracesAt(text, 0)?.braces ?? new Map<string, string>();
  const merged = new Map(before);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) merged.delete(key);
    else merged.set(key, value.replace(/[\r\n]+/g, ' '));
  }
  const same = merged.size === before.size && [...merged].every(([key, value]) => before.get(key) === value);
  return same ? text : writeBraces(merged);
}
