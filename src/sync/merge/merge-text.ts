import { conflictMarkers } from './conflict-markers.js';
import { joinTokens, type SplitSides } from './join-tokens.js';
import { mergeTokens, type Stretch, type TokenSides } from './merge-tokens.js';
import { movedTwice } from './moved-twice.js';
import { splitBlocks } from './split-blocks.js';
import { splitLines } from './split-lines.js';
import type { Token } from './token.js';

/** One text, or one stretch of it, as it is on three sides. */
export interface TextSides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Whether the blocks that both sides wrote, in other words each, say the same. */
export type SameText = (ours: string, theirs: string) => boolean;

/** `text` of a conflict is for showing: what merged, with git's conflict markers (diff3 style) around what did not. */
export type TextMerge =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'conflict'; readonly pieces: readonly TextSides[]; readonly text: string };

/**
 * Merges the Markdown (LF) of two sides that grew from one base: block by block, then line by line where both changed
 * the same block. Neighbours merge; a line changed on both sides, two insertions at one place, a block deleted here
 * and changed there, or moved on both sides, are conflicts, unless `prefer` says whose stretch stands, or whole blocks say
 * the `same`, which then stands in our words. Without that, swapping the sides gives the same text.
 */
export function mergeText(sides: TextSides, prefer?: 'ours' | 'theirs', same?: SameText): TextMerge {
  if (sides.ours === sides.theirs || sides.theirs === sides.base) return { kind: 'merged', text: sides.ours };
  if (sides.ours === sides.base) return { kind: 'merged', text: sides.theirs };
  const split = {
    base: splitBlocks(sides.base),
    ours: splitBlocks(sides.ours),
    theirs: splitBlocks(sides.theirs),
  };
  const stretches = mergeTokens(blocksOf(split), 'blocks')
    .map(settleSame(prefer ? undefined : same))
    .flatMap(refine);
  const merged = outcome(stretches.map(settle(prefer)), split);
  if (merged.kind === 'conflict' || !movedTwice(split, splitBlocks(merged.text))) return merged;
  return prefer
    ? { kind: 'merged', text: sides[prefer] }
    : outcome([{ kind: 'disputed', ...blocksOf(split) }], split);
}

/** Before lines are told apart: a line of code by itself would be read as something else. */
function settleSame(same: SameText | undefined): (stretch: Stretch) => Stretch {
  return (stretch) => {
    if (!same || stretch.kind === 'agreed') return stretch;
    const { ours, theirs } = pieceOf(stretch);
    return same(ours, theirs) ? { kind: 'agreed', tokens: stretch.ours } : stretch;
  };
}

function settle(prefer: 'ours' | 'theirs' | undefined): (stretch: Stretch) => Stretch {
  if (!prefer) return (stretch) => stretch;
  return (stretch) => (stretch.kind === 'agreed' ? stretch : { kind: 'agreed', tokens: stretch[prefer] });
}

function blocksOf(split: SplitSides): TokenSides {
  return { base: split.base.blocks, ours: split.ours.blocks, theirs: split.theirs.blocks };
}

function refine(stretch: Stretch): readonly Stretch[] {
  if (stretch.kind === 'agreed') return [stretch];
  const { base, ours, theirs } = stretch;
  return mergeTokens({ base: splitLines(base), ours: splitLines(ours), theirs: splitLines(theirs) }, 'lines');
}

function outcome(stretches: readonly Stretch[], split: SplitSides): TextMerge {
  const text = joinTokens(stretches.flatMap(shown), split);
  const pieces = stretches.filter((stretch) => stretch.kind === 'disputed').map(pieceOf);
  return pieces.length > 0 ? { kind: 'conflict', pieces, text } : { kind: 'merged', text };
}

function shown(stretch: Stretch): readonly Token[] {
  if (stretch.kind === 'agreed') return stretch.tokens;
  const first = stretch.ours[0] ?? stretch.theirs[0] ?? stretch.base[0];
  return [{ text: conflictMarkers(pieceOf(stretch)), gap: first?.gap || '\n\n', opensBlock: false }];
}

function pieceOf(sides: TokenSides): TextSides {
  return { base: joined(sides.base), ours: joined(sides.ours), theirs: joined(sides.theirs) };
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token, at) => (at === 0 ? token.text : (token.gap || '\n\n') + token.text)).join('');
}
