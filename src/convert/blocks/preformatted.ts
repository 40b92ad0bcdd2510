import type { Block } from '../grammar/block.js';
import { writeBlock } from '../grammar/write-block.js';
import { settledHtml } from '../inline/settled-html.js';
import type { BlockFile } from './block-file.js';

/** `<pre>text</pre>`: what is in it stays HTML. */
export const preformatted: BlockFile = preBlock('core/preformatted', '<pre>');

/** `<pre class="verse">lines</pre>`. */
export const verse: BlockFile = preBlock('core/verse', '<pre class="verse">');

function preBlock(name: string, tag: string): BlockFile {
  const saved = `<pre class="wp-block-${name.slice(5)}">`;
  return {
    tokens: ['html_block'],
    names: [name],

    fromMarkdown(run) {
      const source = run.tokens[run.from]!.content.trim();
      if (!source.startsWith(tag) || !source.endsWith('</pre>')) return undefined;
      const inner = source.slice(tag.length, -6);
      if (inner.startsWith('\n') || settledHtml(inner) !== inner) return undefined;
      return writeBlock(name, {}, `${saved}${inner}</pre>`);
    },

    toMarkdown({ innerHTML, innerBlocks }: Block) {
      const whole =
        innerBlocks.length === 0 && innerHTML.startsWith(`\n${saved}`) && innerHTML.endsWith('</pre>\n');
      return whole ? `${tag}${innerHTML.slice(saved.length + 1, -1)}` : undefined;
    },
  };
}
