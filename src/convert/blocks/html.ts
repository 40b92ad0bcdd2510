import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

/** Raw HTML that is nothing better. */
export const html: BlockFile = {
  tokens: ['html_block'],
  names: ['core/html'],
  fromMarkdown: (run) => writeBlock('core/html', {}, run.tokens[run.from]!.content.replace(/\n$/, '')),
  toMarkdown: (block) => (block.innerBlocks.length === 0 ? /^\n(<[^]*)\n$/.exec(block.innerHTML)?.[1] : undefined),
};
