import { writeBlock } from '../grammar/write-block.js';
import { withoutDelimiters } from '../grammar/without-delimiters.js';
import type { BlockFile } from './block-file.js';

/** Raw HTML that is nothing better. */
export const html: BlockFile = {
  tokens: ['html_block'],
  names: ['core/html'],
  fromMarkdown: (run) => writeBlock('core/html', {}, withoutDelimiters(run.tokens[run.from]!.content.trim())),
  toMarkdown: (block) =>
    block.innerBlocks.length === 0 ? /^\n(<[^]*)\n$/.exec(block.innerHTML)?.[1] : undefined,
};
