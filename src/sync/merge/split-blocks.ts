import { blockEnd, blockLines, isBlank, type BlockLines } from './block-end.js';
import type { Token } from './token.js';

/** A text as its blocks: `lead`, then each gap and text in turn, then `tail` is the text again, byte for byte. */
export interface BlockSplit {
  readonly lead: string;
  readonly blocks: readonly Token[];
  readonly tail: string;
}

/** Splits Markdown (LF) into the blocks that a merge takes as wholes; white space between them belongs to none. */
export function splitBlocks(text: string): BlockSplit {
  const scan = blockLines(text);
  const blocks: Token[] = [];
  const offsets = lineOffsets(scan.lines);
  let lead = '';
  let end = 0;
  for (let at = 0; at < scan.lines.length;) {
    if (isBlank(scan.lines[at] ?? '')) {
      at += 1;
      continue;
    }
    const next = withoutBlankEnd(scan, at, blockEnd(scan, at));
    const start = offsets[at] ?? 0;
    const gap = text.slice(end, start);
    if (blocks.length === 0) lead = gap;
    end = (offsets[next] ?? 0) - 1;
    blocks.push({ text: text.slice(start, end), gap: blocks.length === 0 ? '' : gap, opensBlock: true });
    at = next;
  }
  return { lead, blocks, tail: text.slice(end) };
}

/** Where each line begins; one more than there are lines, as if a line break ended the text. */
function lineOffsets(lines: readonly string[]): readonly number[] {
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + line.length + 1);
  return offsets;
}

function withoutBlankEnd({ lines }: BlockLines, start: number, end: number): number {
  let at = end;
  while (at > start + 1 && isBlank(lines[at - 1] ?? '')) at -= 1;
  return at;
}
