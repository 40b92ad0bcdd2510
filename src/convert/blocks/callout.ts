import type { Block } from '../grammar/block.js';
import { shellOf } from '../grammar/shell.js';
import { writeBlock } from '../grammar/write-block.js';
import { tokenRuns, type TokenRun } from '../markdown/token-run.js';
import type { Token } from '../markdown/token.js';
import type { Reading, Writing } from './block-file.js';
import { quoted } from './quoted.js';

const marker = /^\[!([a-zA-Z][\w-]*)\]([+-]?)(?=[ \n]|$)/;
const folds: Readonly<Record<string, string>> = { '-': ' callout-folded', '+': ' callout-unfolded', '': '' };
const frame = /^<blockquote class="wp-block-quote callout callout-([\w-]+?)( callout-(?:un)?folded)?">$/;
const title = /^\n<p class="callout-title( is-apart)?">([^\n]*)<\/p>\n$/;

/**
 * GitHub's alerts and Obsidian's callouts, `> [!NOTE] Title`, `> [!TIP]- Title` (folded): a quote with the
 * kind as its class and its title as its first paragraph. Undefined when a quote is none.
 */
export function calloutMarkup(run: TokenRun, writing: Writing): string | undefined {
  const [first, ...others] = tokenRuns(run.tokens, run.from + 1, run.to);
  const text =
    first?.tokens[first.from]?.type === 'paragraph_open' ? first.tokens[first.from + 1] : undefined;
  const match = marker.exec(text?.content ?? '');
  if (!first || !text || !match || match[1] === 'pullquote') return undefined;
  const kind = match[1]!.toLowerCase();
  const { heading, rest } = splitTitle(text, writing);
  const name = heading.slice(heading.indexOf(']') + 1 + match[2]!.length).trim() || usualTitle(kind);
  const apart = rest === '' && others[0]?.tokens[others[0].from]?.type === 'paragraph_open';
  const className = apart ? 'callout-title is-apart' : 'callout-title';
  const inner = writing.blocks({ ...run, from: first.to });
  const blocks = [
    writeBlock('core/paragraph', { className }, `<p class="${className}">${name}</p>`),
    ...(rest ? [writeBlock('core/paragraph', {}, `<p>${rest}</p>`)] : []),
    ...inner,
  ];
  const classes = `callout callout-${kind}${folds[match[2]!]}`;
  const html = `<blockquote class="wp-block-quote ${classes}">${blocks.join('\n\n')}</blockquote>`;
  return writeBlock('core/quote', { className: classes }, html);
}

/** The Markdown of such a quote; undefined when it is none, or has more to it. */
export function calloutMarkdown(block: Block, reading: Reading): string | undefined {
  const shell = shellOf(block);
  const kind = shell && frame.exec(shell.head);
  const [head, ...others] = block.innerBlocks;
  const match = title.exec(head?.innerHTML ?? '');
  const inner = others.length > 0 ? reading.blocks(others) : '';
  if (!kind || !match || inner === undefined || shell.tail !== '</blockquote>') return undefined;
  const fold = Object.keys(folds).find((sign) => folds[sign] === (kind[2] ?? ''));
  const name = match[2] === usualTitle(kind[1]!) ? '' : ` ${reading.inline(match[2]!, { line: true })}`;
  const first = `[!${kind[1]!.toUpperCase()}]${fold}${name}`;
  return quoted(inner ? `${first}${match[1] ? '\n\n' : '\n'}${inner}` : first);
}

/** The first line of a paragraph, and what follows it, as phrasing HTML. */
function splitTitle(text: Token, writing: Writing): { heading: string; rest: string } {
  const children = text.children ?? [];
  const breaks = children.findIndex((token) => token.type === 'softbreak' || token.type === 'hardbreak');
  const part = (tokens: readonly Token[]) => writing.inline({ ...text, children: tokens } as Token);
  if (breaks < 0) return { heading: part(children), rest: '' };
  return { heading: part(children.slice(0, breaks)), rest: part(children.slice(breaks + 1)) };
}

function usualTitle(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
