import type { Block } from '../grammar/block.js';
import { parseBlocks } from '../grammar/parse-blocks.js';
import { inlineMarkdown } from '../inline/inline-markdown.js';
import type { ConvertOptions } from '../options.js';
import type { Reading } from './block-file.js';
import { fileForName } from './registry.js';

/** Deeper than this nobody writes, and markdown-it stops reading. */
const DEEPEST = 20;

/** The clean Markdown of a block, unproven; undefined when its file knows none. */
export function readBlock(
  block: Block,
  previous: Block | undefined,
  options: ConvertOptions,
): string | undefined {
  return read(block, { previous, options, depth: 0 });
}

/** Today's form of a block that an older editor wrote; undefined when it is in today's form, or too old to know. */
export function modernBlock(block: Block): Block | undefined {
  const markup = block.blockName ? fileForName(block.blockName)?.modernize?.(block) : undefined;
  return markup === undefined ? undefined : parseBlocks(markup)[0];
}

interface Place {
  readonly previous: Block | undefined;
  readonly options: ConvertOptions;
  readonly depth: number;
}

function read(block: Block, place: Place): string | undefined {
  if (!block.blockName || !block.attrs || place.depth > DEEPEST) return undefined;
  return fileForName(block.blockName)?.toMarkdown?.(block, readingAt(place));
}

function readingAt({ previous, options, depth }: Place): Reading {
  return {
    options,
    previous,
    inline: inlineMarkdown,
    blocks: (blocks) => readAll(blocks, { options, depth: depth + 1 }),
  };
}

function readAll(blocks: readonly Block[], place: Omit<Place, 'previous'>): string | undefined {
  const texts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const text = read(block, { ...place, previous: blocks[index - 1] });
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join('\n\n');
}
