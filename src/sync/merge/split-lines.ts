import type { Token } from './token.js';

const lineBreak = /\n(?:[ \t]*\n)*/g;

/** The lines of some blocks, empty ones left in the gaps. */
export function splitLines(blocks: readonly Token[]): readonly Token[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Token): readonly Token[] {
  const lines: Token[] = [];
  let { gap } = block;
  let start = 0;
  for (const { 0: matched, index } of block.text.matchAll(lineBreak)) {
    lines.push({ text: block.text.slice(start, index), gap, opensBlock: start === 0 });
    gap = matched;
    start = index + matched.length;
  }
  lines.push({ text: block.text.slice(start), gap, opensBlock: start === 0 });
  return lines;
}
