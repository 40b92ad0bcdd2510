import { writeBlock } from '../grammar/write-block.js';
import { escapeText } from '../inline/escape-html.js';
import { unescapeHtml } from '../inline/unescape-html.js';
import type { BlockFile } from './block-file.js';
import { fenced } from './fenced.js';

const code = /^\n<pre class="wp-block-code(?: language-([^"\s]+))?"><code>([^<]*)<\/code><\/pre>\n$/;

/**
 * A fenced block. Its language is the class that syntax highlighters look for; what else the info string
 * says is the block's name.
 */
export const codeFile: BlockFile = {
  tokens: ['fence', 'code_block'],
  names: ['core/code'],

  fromMarkdown(run) {
    const token = run.tokens[run.from]!;
    const info = token.type === 'fence' ? token.info.trim() : '';
    const language = info.split(/\s+/)[0] ?? '';
    const className = language ? `language-${language}` : undefined;
    const metadata = info === language ? undefined : { name: info };
    const classes = className ? ` ${escapeText(className).replaceAll('"', '&quot;')}` : '';
    const html = escapeCode(token.content.replace(/\n$/, ''));
    return writeBlock(
      'core/code',
      { className, metadata },
      `<pre class="wp-block-code${classes}"><code>${html}</code></pre>`,
    );
  },

  toMarkdown(block) {
    const match = code.exec(block.innerHTML);
    if (!match) return undefined;
    const text = unescapeHtml((match[2] ?? '').replaceAll('&#91;', '[').replaceAll('&#47;', '/'));
    const name = (block.attrs?.['metadata'] as { name?: unknown } | undefined)?.name;
    const info = typeof name === 'string' ? name : unescapeHtml(match[1] ?? '');
    return fenced(text, info);
  },
};

/** What the editor does to code so that WordPress neither runs a shortcode nor embeds an address in it. */
function escapeCode(text: string): string {
  return escapeText(text)
    .replaceAll('[', '&#91;')
    .replace(/^([ \t]*https?:)\/\/([^\s<>"]+[ \t]*)$/m, '$1&#47;&#47;$2');
}
