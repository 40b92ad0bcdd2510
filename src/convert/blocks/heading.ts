import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const anchorAtEnd = /(?:^|\s)\{#([\w:.-]+)\}$/;
const html = /^\n<h([1-6])(?: id="([^"]*)")? class="wp-block-heading">([^]*)<\/h\1>\n$/;

/** `## Text {#anchor}`. */
export const heading: BlockFile = {
  tokens: ['heading_open'],
  names: ['core/heading'],

  fromMarkdown(run, writing) {
    const level = Number(run.tokens[run.from]?.tag.slice(1));
    const inline = run.tokens[run.from + 1];
    const text = writing.inline(inline);
    // An escaped brace is text: only the source tells.
    const anchor = anchorAtEnd.exec(inline?.content ?? '')?.[1];
    const attrs = { level: level === 2 ? undefined : level, anchor };
    const id = anchor ? ` id="${anchor}"` : '';
    const inner = anchor ? text.replace(anchorAtEnd, '').trimEnd() : text;
    return writeBlock('core/heading', attrs, `<h${level}${id} class="wp-block-heading">${inner}</h${level}>`);
  },

  toMarkdown(block, reading) {
    const match = html.exec(block.innerHTML);
    if (!match) return undefined;
    const level = Number(match[1]);
    const anchor = match[2] ? ` {#${match[2]}}` : '';
    if (!match[3]!.includes('\n')) {
      const text = reading.inline(match[3]!, { line: true }).replace(/#(?= *$)|\{(?=#[\w:.-]+\}$)/, '\\$&');
      return `${'#'.repeat(level)} ${text}${anchor}`.trimEnd();
    }
    return level < 3 ? `${reading.inline(match[3]!)}${anchor}\n${level === 1 ? '===' : '---'}` : undefined;
  },
};
