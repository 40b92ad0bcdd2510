import { sameValue } from './same-value.js';

/** One item of the new list: which old item it keeps (`same`) or takes the place of, if any. */
export interface AlignedItem {
  readonly value: unknown;
  readonly from: number | undefined;
  readonly same: boolean;
}

/** Longer lists are matched only at their ends, so that no list costs more than linear time. */
const exactLimit = 400;

/** Aligns two lists: items that stay keep theirs, the n-th changed item between two of them replaces the n-th old one. */
export function alignItems(old: readonly unknown[], now: readonly unknown[]): readonly AlignedItem[] {
  const kept = commonItems(old, now);
  const aligned: AlignedItem[] = [];
  let [at, next] = [0, 0];
  for (const [oldIndex, newIndex] of [...kept, [old.length, now.length] as const]) {
    for (; next < newIndex; next += 1) {
      aligned.push({ value: now[next], from: at < oldIndex ? at : undefined, same: false });
      at += 1;
    }
    if (newIndex < now.length) aligned.push({ value: now[newIndex], from: oldIndex, same: true });
    [at, next] = [oldIndex + 1, newIndex + 1];
  }
  return aligned;
}

function commonItems(
  old: readonly unknown[],
  now: readonly unknown[],
): readonly (readonly [number, number])[] {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && sameValue(old[head], now[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameValue(old.at(-1 - tail), now.at(-1 - tail))) tail += 1;
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < head; at += 1) pairs.push([at, at]);
  const middleOld = old.slice(head, old.length - tail);
  const middleNow = now.slice(head, now.length - tail);
  for (const [one, other] of longestCommon(middleOld, middleNow)) pairs.push([one + head, other + head]);
  for (let at = tail; at > 0; at -= 1) pairs.push([old.length - at, now.length - at]);
  return pairs;
}

function longestCommon(
  old: readonly unknown[],
  now: readonly unknown[],
): readonly (readonly [number, number])[] {
  if (old.length > exactLimit || now.length > exactLimit) return [];
  const lengths = lengthTable(old, now);
  const lengthAt = (one: number, other: number): number => lengths[one]?.[other] ?? 0;
  const pairs: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < old.length && other < now.length) {
    if (sameValue(old[one], now[other])) {
      pairs.push([one, other]);
      one += 1;
      other += 1;
    } else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}

/** `table[i][j]` = length of the longest common subsequence of `old` from i and `now` from j. */
function lengthTable(old: readonly unknown[], now: readonly unknown[]): readonly Uint32Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let one = old.length - 1; one >= 0; one -= 1) {
    const [row, below] = [table[one], table[one + 1]];
    if (!row || !below) continue;
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const down = below[other] ?? 0;
      const right = row[other + 1] ?? 0;
      row[other] = sameValue(old[one], now[other]) ? (below[other + 1] ?? 0) + 1 : Math.max(down, right);
    }
  }
  return table;
}
