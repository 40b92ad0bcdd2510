import { parseTermPath } from '../../convert/draft/term-path.js';
import type { TermPlace } from './missing-terms.js';
import type { TermIndex } from './term-index.js';
import { foldTermName } from './term-name.js';

const shortest = 5;

/**
 * The path of an existing term of which a new name of five letters or more looks like a slip of the pen: one letter
 * put in, left out, replaced or swapped with its neighbour. `Season 2` is no slip of `Season 1`.
 */
export function nearMiss({ taxonomy, path }: TermPlace, index: TermIndex): string | undefined {
  const name = [...foldTermName(parseTermPath(path).at(-1) ?? '')];
  if (name.length < shortest) return undefined;
  const near = index.terms.find(
    (term) => term.taxonomy === taxonomy && differsByOneLetter(name, [...foldTermName(term.name)]),
  );
  return near && index.pathOf(near.id);
}

function differsByOneLetter(one: readonly string[], other: readonly string[]): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const [left, right] = [one.slice(head, one.length - tail), other.slice(head, other.length - tail)];
  if ([...left, ...right].some((letter) => /\p{N}/u.test(letter))) return false;
  if (left.length <= 1 && right.length <= 1) return left.length + right.length > 0;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
