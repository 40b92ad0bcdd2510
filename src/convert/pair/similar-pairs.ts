/** Beyond this many comparisons blocks are paired in their order. */
const MOST_COMPARISONS = 10_000;
const ENOUGH = 0.3;

/**
 * Which changed text is which old one: for each new text the index of the old one that it most likely grew out of, rising, or undefined.
 * As many as before are paired in their order.
 */
export function similarPairs(
  old: readonly string[],
  now: readonly string[],
): readonly (number | undefined)[] {
  if (old.length === now.length || old.length * now.length > MOST_COMPARISONS) {
    return now.map((_, index) => (index < old.length ? index : undefined));
  }
  const [oldWords, nowWords] = [old.map(wordSet), now.map(wordSet)];
  const likeness = now.map((_, at) => old.map((__, from) => shared(oldWords[from], nowWords[at])));
  return bestPath(likeness, old.length);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function shared(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): number {
  if (!one || !other || one.size + other.size === 0) return 0;
  let both = 0;
  for (const word of one) if (other.has(word)) both += 1;
  const likeness = both / Math.max(one.size, other.size);
  return likeness < ENOUGH ? 0 : likeness;
}

/** The rising assignment with the most likeness in sum. */
function bestPath(
  likeness: readonly (readonly number[])[],
  columns: number,
): readonly (number | undefined)[] {
  const best = Array.from({ length: likeness.length + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = likeness.length - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const value = likeness[row]?.[column] ?? 0;
      const taken = value > 0 ? value + at(row + 1, column + 1) : 0;
      best[row]![column] = Math.max(taken, at(row + 1, column), at(row, column + 1));
    }
  }
  let column = 0;
  return likeness.map((values, row) => {
    while (column < columns && at(row, column) === at(row, column + 1)) column += 1;
    const value = values[column] ?? 0;
    if (column >= columns || value === 0 || at(row, column) !== value + at(row + 1, column + 1))
      return undefined;
    column += 1;
    return column - 1;
  });
}
