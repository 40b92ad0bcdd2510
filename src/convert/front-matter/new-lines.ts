import { composeYaml } from './compose-draft.js';
import { keyRank } from './key-order.js';
import type { ReadData } from './read-data.js';
import { sameValue } from './same-value.js';

/**
 * Front matter of plain lines with new keys, each on a line at its place in the usual order; undefined for any other front
 * matter, and where a key is there already with another value. Line ends are LF, as in all plain lines.
 */
export function withNewLines(
  yaml: string,
  { data, isPlain }: ReadData,
  changes: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!isPlain) return undefined;
  const isThere = (key: string): boolean => Object.hasOwn(data, key);
  const changed = Object.entries(changes).filter(([key, value]) =>
    isThere(key) ? !sameValue(data[key], value) : value !== undefined,
  );
  if (changed.some(([key]) => isThere(key))) return undefined;
  const names = Object.keys(data);
  const lines = yaml.split(/(?<=\n)/);
  // From the last to the first: what comes in moves no line that is still to be found.
  for (const [key, value] of changed.toSorted(([one], [other]) => keyRank(one) - keyRank(other)).reverse()) {
    const at = names.findLastIndex((name) => keyRank(name) <= keyRank(key)) + 1;
    lines.splice(at, 0, composeYaml({ [key]: value }, '\n'));
  }
  return lines.join('');
}
