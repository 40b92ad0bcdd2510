import { pickChanged } from './pick-changed.js';
import type { BlockSplit } from './split-blocks.js';
import type { Token } from './token.js';

/** The three texts that a merge began with. */
export interface SplitSides {
  readonly base: BlockSplit;
  readonly ours: BlockSplit;
  readonly theirs: BlockSplit;
}

/**
 * The text of merged tokens. Two blocks that no side had next to each other are parted by an empty line, for
 * otherwise they might become one.
 */
export function joinTokens(tokens: readonly Token[], sides: SplitSides): string {
  const known = knownNeighbours(sides);
  const parts = tokens.map((token, at) => {
    const before = tokens[at - 1];
    return before ? gapBetween(before, token, known) + token.text : token.text;
  });
  const edge = (name: 'lead' | 'tail') =>
    pickChanged({ base: sides.base[name], ours: sides.ours[name], theirs: sides.theirs[name] });
  return edge('lead') + parts.join('') + edge('tail');
}

function gapBetween(before: Token, token: Token, known: ReadonlySet<string>): string {
  const lineBreaks = token.gap.split('\n').length - 1;
  if (lineBreaks > 1 || (lineBreaks === 1 && !token.opensBlock)) return token.gap;
  return lineBreaks === 1 && known.has(neighbours(before, token)) ? token.gap : '\n\n';
}

function knownNeighbours(sides: SplitSides): ReadonlySet<string> {
  return new Set(
    [sides.base, sides.ours, sides.theirs].flatMap(({ blocks }) =>
      blocks.slice(1).map((block, at) => neighbours(blocks[at] ?? block, block)),
    ),
  );
}

function neighbours(before: Token, token: Token): string {
  const lastLine = before.text.slice(before.text.lastIndexOf('\n') + 1);
  return `${lastLine}\n${token.text.split('\n', 1)[0] ?? ''}`;
}
