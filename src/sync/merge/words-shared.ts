/** How much two texts have in common: the words of the longer one that the other has too, from 0 to 1. */
export function wordsShared(one: string, other: string): number {
  const words = wordsOf(one);
  const others = wordsOf(other);
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return shared / Math.max(words.length, others.length, 1);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];
}
