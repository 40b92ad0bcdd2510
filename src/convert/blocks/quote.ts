import { shellOf } from '../grammar/shell.js';
import { writeBlock } from '../grammar/write-block.js';
import { tokenRuns, type TokenRun } from '../markdown/token-run.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile } from './block-file.js';
import { calloutMarkdown, calloutMarkup } from './callout.js';
import { quoted } from './quoted.js';

/** Begins the paragraph of a quote that says whose words they are. */
export const DASH = '— ';

/** `> text`, with a last paragraph `> — name` as its citation. */
export const quote: BlockFile = {
  tokens: ['blockquote_open'],
  names: ['core/quote'],

  fromMarkdown(run, writing) {
    const callout = calloutMarkup(run, writing);
    if (callout !== undefined) return callout;
    const source = citationOf(run);
    const end = source ? run.to - 3 : run.to;
    const inner = writing.blocks({ ...run, to: end }).join('\n\n');
    const cite = source ? `<cite>${writing.inline(source).slice(DASH.length)}</cite>` : '';
    return writeBlock('core/quote', {}, `<blockquote class="wp-block-quote">${inner}${cite}</blockquote>`);
  },

  toMarkdown(block, reading) {
    const shell = shellOf(block);
    if (!shell) return undefined;
    if (block.opener !== '<!-- wp:quote -->') return calloutMarkdown(block, reading);
    const match = /^<blockquote class="wp-block-quote">(?:(?:<cite>(.*)<\/cite>)?<\/blockquote>)?$/.exec(
      shell.head,
    );
    const cite = /^(?:<cite>(.*)<\/cite>)?<\/blockquote>$/.exec(shell.tail)?.[1] ?? match?.[1];
    const inner = block.innerBlocks.length > 0 ? reading.blocks(block.innerBlocks) : '';
    if (!match || inner === undefined) return undefined;
    const name = cite ? DASH + reading.inline(cite, { line: true }) : '';
    return quoted([inner, name].filter(Boolean).join('\n\n'));
  },
};

/** The inline token of the paragraph that names whom is quoted: the last one, when it begins with a dash. */
function citationOf(run: TokenRun): Token | undefined {
  const last = [...tokenRuns(run.tokens, run.from + 1, run.to)].at(-1);
  const inline = last && last.to === last.from + 2 ? run.tokens[last.from + 1] : undefined;
  return inline?.type === 'inline' && inline.content.startsWith(DASH) ? inline : undefined;
}
