import type { SplitSides } from './join-tokens.js';
import type { BlockSplit } from './split-blocks.js';

/**
 * True when a merge, line by line right, put a block in more often than both sides together account for: it was moved
 * to two places, or moved here and deleted there. Only the writer knows where it belongs.
 */
export function movedTwice(sides: SplitSides, merged: BlockSplit): boolean {
  const [base, ours, theirs] = [countBlocks(sides.base), countBlocks(sides.ours), countBlocks(sides.theirs)];
  return [...countBlocks(merged)].some(([text, count]) => {
    const before = base.get(text) ?? 0;
    return before > 0 && count > (ours.get(text) ?? 0) + (theirs.get(text) ?? 0) - before;
  });
}

function countBlocks({ blocks }: BlockSplit): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
