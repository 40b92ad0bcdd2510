import { writeBlock } from '../grammar/write-block.js';
import type { BlockFile } from './block-file.js';

const markup = writeBlock('core/footnotes', {});

/**
 * The last group of definitions in a body stands for the footnotes block; what they say goes into the
 * post's meta.
 */
export const footnotesFile: BlockFile = {
  tokens: ['footnotes_open'],
  names: ['core/footnotes'],

  fromMarkdown(run, writing) {
    const { footnotes } = writing.options;
    for (let at = run.from + 1; at < run.to; at++) {
      const note = run.tokens[at]!;
      footnotes?.describe(String(note.meta?.['label']), writing.inline(note));
    }
    return run.tokens[run.from]!.map?.[0] === footnotes?.home ? markup : '';
  },

  toMarkdown(block, reading) {
    const notes = reading.options.footnotes?.inOrder() ?? [];
    if (block.opener !== markup || notes.length === 0) return undefined;
    const lines = notes.map(({ label, id, content }) => {
      const own = id === `fn-${label}` ? '' : ` {#${id}}`;
      return `[^${label}]: ${reading.inline(content, { line: true }).replaceAll('\n', ' ')}${own}`;
    });
    return lines.join('\n');
  },
};
