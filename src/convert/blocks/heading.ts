import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const anchorAtEnd = /\s+\{#([\w:.-]+)\}$/;

/** `## Text {#anchor}`. */
export const heading: BlockFile = {
  tokens: ['heading_open'],
  names: ['core/heading'],

  fromMarkdown(run, writing) {
    const level = Number(run.tokens[run.from]?.tag.slice(1));
    const text = writing.inline(run.tokens[run.from + 1]);
    const anchor = anchorAtEnd.exec(text)?.[1];
    const attrs = { level: level === 2 ? undefined : level, anchor };
    const id = anchor ? ` id="${anchor}"` : '';
    const html = `<h${level}${id} class="wp-block-heading">${text.replace(anchorAtEnd, '')}</h${level}>`;
    return writeBlock('core/heading', attrs, html);
  },

  toMarkdown(block, reading) {
    const match = /^\n<h([1-6])(?: id="([^"]*)")? class="wp-block-heading">([^]*)<\/h\1>\n$/.exec(
      block.innerHTML,
    );
    if (!match?.[3] || match[3].includes('\n')) return undefined;
    const anchor = match[2] ? ` {#${match[2]}}` : '';
    return `${'#'.repeat(Number(match[1]))} ${reading.inline(match[3], { line: true })}${anchor}`;
  },
};
