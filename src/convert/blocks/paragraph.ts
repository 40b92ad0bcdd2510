import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

/** A paragraph with no attributes is a paragraph. */
export const paragraph: BlockFile = {
  tokens: ['paragraph_open'],
  names: ['core/paragraph'],

  fromMarkdown(run, writing) {
    return writeBlock('core/paragraph', {}, `<p>${writing.inline(run.tokens[run.from + 1])}</p>`);
  },

  toMarkdown(block, reading) {
    if (block.opener !== '<!-- wp:paragraph -->') return undefined;
    const html = /^\n<p>([^]*)<\/p>\n$/.exec(block.innerHTML)?.[1];
    return html?.trim() ? reading.inline(html) : undefined;
  },
};
