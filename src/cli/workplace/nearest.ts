import path from 'node:path';

/** The candidate whose file name differs in the fewest letters, if it is at most a third of them. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = path.basename(word);
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(wanted, path.basename(candidate));
    if (!best || distance < best.distance) best = { candidate, distance };
  }
  return best && best.distance <= wanted.length / 3 ? best.candidate : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (letter === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
