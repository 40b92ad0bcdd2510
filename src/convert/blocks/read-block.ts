import type { Block } from '../grammar/block.js';
import { parseBlocks } from '../grammar/parse-blocks.js';
import { serializeBlocks } from '../grammar/serialize-blocks.js';
import { inlineMarkdown } from '../inline/inline-markdown.js';
import { modernMarkup } from '../old-forms/modern-markup.js';
import type { ConvertOptions } from '../options.js';
import type { Reading } from './block-file.js';
import { fileForName } from './registry.js';
import { runTogether } from './run-together.js';

/** Deeper than this nobody writes, and markdown-it stops reading. */
const DEEPEST = 20;

/** Where and how to read a block. */
export interface ReadingPlace {
  /** How many blocks stand right before it that Markdown would run together with it. */
  readonly repeats: number;
  readonly options: ConvertOptions;
  /** Keep inline elements as tags. */
  readonly tags: boolean;
}

/** The clean Markdown of a block, unproven; undefined when its file knows none. */
export function readBlock(block: Block, place: ReadingPlace): string | undefined {
  return read(block, place, 0);
}

/**
 * Today's form of a block that an older editor wrote; undefined when it is in today's form, or too old to
 * know.
 */
export function modernBlock(block: Block): Block | undefined {
  const markup = modernMarkup(block);
  return markup === undefined || markup === serializeBlocks([block]) ? undefined : parseBlocks(markup)[0];
}

function read(block: Block, place: ReadingPlace, depth: number): string | undefined {
  if (!block.blockName || !block.attrs || depth > DEEPEST) return undefined;
  const file = fileForName(block.blockName);
  if (!file?.toMarkdown) return undefined;
  const reading: Reading = {
    options: place.options,
    repeats: place.repeats,
    inline: (html, form) =>
      inlineMarkdown(html, { ...form, tags: place.tags, footnotes: place.options.footnotes }),
    blocks: (blocks) => readAll(blocks, place, depth + 1),
  };
  return file.toMarkdown(block, reading);
}

function readAll(blocks: readonly Block[], place: ReadingPlace, depth: number): string | undefined {
  const texts: string[] = [];
  let repeats = 0;
  for (const [index, block] of blocks.entries()) {
    repeats = runTogether(blocks[index - 1], block) ? repeats + 1 : 0;
    const text = read(block, { ...place, repeats }, depth);
    if (text === undefined) return undefined;
    texts.push(text);
  }
  return texts.join('\n\n');
}
