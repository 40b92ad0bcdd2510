import { pickChanged } from './pick-changed.js';
import { splitBlocks, type BlockSplit } from './split-blocks.js';
import type { Token } from './token.js';

/** The three texts that a merge began with. */
export interface SplitSides {
  readonly base: BlockSplit;
  readonly ours: BlockSplit;
  readonly theirs: BlockSplit;
}

/**
 * The text of merged tokens. Two blocks that would become one are parted by an empty line.
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
  const parted = known.has(neighbours(before, token)) || beginsByItself(before, token);
  return lineBreaks === 1 && parted ? token.gap : '\n\n';
}

/** A fence or a comment needs no empty line before it. */
function beginsByItself(before: Token, token: Token): boolean {
  const { blocks } = splitBlocks(`${before.text}\n${token.text}`);
  return blocks.length > 1 && blocks.at(-1)?.text === token.text;
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
