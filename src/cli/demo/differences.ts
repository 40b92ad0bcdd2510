import type { Comparable } from './comparable.js';

/** Every way in which the second folder is not the first, in words; empty when everything came back the same. */
export function differences(
  first: ReadonlyMap<number, Comparable>,
  second: ReadonlyMap<number, Comparable>,
): string[] {
  const found: string[] = [];
  for (const [id, { title, parts }] of first) {
    const back = second.get(id);
    if (!back) {
      found.push(`${title}: did not come back`);
      continue;
    }
    for (const [name, value] of Object.entries(parts)) {
      const other = back.parts[name] ?? '';
      if (other !== value)
        found.push(
          `${title}: ${name} came back as ${JSON.stringify(other)} instead of ${JSON.stringify(value)}`,
        );
    }
  }
  for (const [id, { title }] of second) {
    if (!first.has(id)) found.push(`${title}: is in the second folder only`);
  }
  return found;
}
