import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const tag = '<!--nextpage-->';

/** `<!--nextpage-->`. */
export const nextpage: BlockFile = {
  tokens: ['html_block'],
  names: ['core/nextpage'],
  fromMarkdown: (run) =>
    run.tokens[run.from]!.content.trim() === tag ? writeBlock('core/nextpage', {}, tag) : undefined,
  toMarkdown: (block) => (block.innerHTML === `\n${tag}\n` ? tag : undefined),
};
