import { writeBlock } from '../grammar/write-block.js';
import { tokenRuns } from '../markdown/token-run.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile } from './block-file.js';
import { DASH } from './quote.js';
import { quoted } from './quoted.js';

const MARKER = '[!pullquote]';
const figure =
  /^\n<figure class="wp-block-pullquote"><blockquote><p>([^]*?)<\/p>(?:<cite>([^]*)<\/cite>)?<\/blockquote><\/figure>\n$/;

/** `> [!pullquote]` with one paragraph, and `> — name` as its citation. */
export const pullquote: BlockFile = {
  tokens: ['blockquote_open'],
  names: ['core/pullquote'],

  fromMarkdown(run, writing) {
    const runs = [...tokenRuns(run.tokens, run.from + 1, run.to)];
    const [text, cite] = runs.map(({ tokens, from, to }) => (to === from + 2 ? tokens[from + 1] : undefined));
    if (!text?.content.startsWith(`${MARKER}\n`) || runs.length > 2) return undefined;
    if (runs.length === 2 && !cite?.content.startsWith(DASH)) return undefined;
    const children = (text.children ?? []).slice(
      (text.children ?? []).findIndex((token) => token.type === 'softbreak') + 1,
    );
    const html = writing.inline({ ...text, children } as Token);
    const citation = cite ? `<cite>${writing.inline(cite).slice(DASH.length)}</cite>` : '';
    const inner = `<blockquote><p>${html}</p>${citation}</blockquote>`;
    return writeBlock('core/pullquote', {}, `<figure class="wp-block-pullquote">${inner}</figure>`);
  },

  toMarkdown(block, reading) {
    const match = figure.exec(block.innerHTML);
    if (!match?.[1] || block.opener !== '<!-- wp:pullquote -->') return undefined;
    const cite = match[2] ? `\n\n${DASH}${reading.inline(match[2], { line: true })}` : '';
    return quoted(`${MARKER}\n${reading.inline(match[1])}${cite}`);
  },
};
