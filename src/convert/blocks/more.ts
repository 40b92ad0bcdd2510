import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const tag = /^<!--more(?: ([^\n]*?))?-->(\n<!--noteaser-->)?$/;

/** `<!--more-->`, with its own words (`<!--more Read on-->`) or `<!--noteaser-->` on the next line. */
export const more: BlockFile = {
  tokens: ['html_block'],
  names: ['core/more'],

  fromMarkdown(run) {
    const source = run.tokens[run.from]!.content.trim();
    const match = tag.exec(source);
    if (!match) return undefined;
    return writeBlock('core/more', { customText: match[1], noTeaser: match[2] ? true : undefined }, source);
  },

  toMarkdown: (block) => (tag.test(block.innerHTML.slice(1, -1)) ? block.innerHTML.slice(1, -1) : undefined),
};
