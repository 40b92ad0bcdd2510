import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const markup = writeBlock('core/separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>');

/** `---`. */
export const separator: BlockFile = {
  tokens: ['hr'],
  names: ['core/separator'],
  fromMarkdown: () => markup,
  toMarkdown: (block) => (block.opener + block.innerHTML + block.closer === markup ? '---' : undefined),
};
