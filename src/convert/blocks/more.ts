import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const tag = /^<!--more(?: ([^\n]*?))?-->(\n<!--noteaser-->)?$/;

/**
 * `<!--more-->`, with its own words (`<!--more Read on-->`) or with `<!--noteaser-->` behind it on its line,
 * since in Markdown a comment ends with its line; the editor writes it on the next one.
 */
export const more: BlockFile = {
  tokens: ['html_block'],
  names: ['core/more'],

  fromMarkdown(run) {
    const source = run.tokens[run.from]!.content.trim().replace(
      /--><!--noteaser-->$/,
      '-->\n<!--noteaser-->',
    );
    const match = tag.exec(source);
    if (!match) return undefined;
    return writeBlock('core/more', { customText: match[1], noTeaser: match[2] ? true : undefined }, source);
  },

  toMarkdown: (block) => {
    const source = block.innerHTML.slice(1, -1);
    return tag.test(source) ? source.replace('\n', '') : undefined;
  },
};
