import { formatPair } from './format-value.js';
import { keyRank } from './key-order.js';
import { plainLines } from './plain-lines.js';
import { sameValue } from './same-value.js';

/**
 * Front matter of plain lines with new keys, each on a line at its place in the usual order; undefined for any other front matter,
 * and where a key is there already with another value. Line ends are LF, as in all plain lines.
 */
export function withNewLines(yaml: string, changes: Readonly<Record<string, unknown>>): string | undefined {
  const data = plainLines(yaml);
  if (!data) return undefined;
  const names = Object.keys(data);
  const lines = yaml.split('\n').slice(0, -1);
  const now = (key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);
  const added = Object.entries(changes).filter(([key, value]) => !sameValue(now(key), value));
  if (added.some(([key, value]) => Object.hasOwn(data, key) || value === undefined)) return undefined;
  const placed = added
    .map(([key, value]) => ({ line: lineOf(key, value), rank: keyRank(key) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ line, rank }) => ({ line, at: names.findLastIndex((name) => keyRank(name) <= rank) + 1 }));
  for (const { line, at } of placed.reverse()) lines.splice(at, 0, line);
  return lines.map((line) => `${line}\n`).join('');
}

function lineOf(key: string, value: unknown): string {
  return formatPair(key, value, { flow: false, key, eol: '\n', indent: 2 });
}
