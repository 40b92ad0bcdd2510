import type { Block } from '../grammar/block.js';
import { shellOf } from '../grammar/shell.js';
import { writeBlock } from '../grammar/write-block.js';
import { flowHtml } from '../inline/flow-html.js';
import { flowMarkdown } from '../inline/flow-markdown.js';
import { tokenRuns, type TokenRun } from '../markdown/token-run.js';
import type { BlockFile, Reading, Writing } from './block-file.js';
import { indentLines } from './indent-lines.js';
import { taskHtml, taskMarkdown } from './task-item.js';

const list = /^<(ul|ol)(?: start="(\d+)")? class="wp-block-list">$/;
const lists = new Set(['bullet_list_open', 'ordered_list_open']);

/** `- item`, `1. item`, nested lists inside items; two lists in a row differ in their mark. */
export const listFile: BlockFile = {
  tokens: [...lists],
  names: ['core/list'],
  fromMarkdown: writeList,

  toMarkdown(block, reading) {
    const shell = shellOf(block);
    const match = shell && list.exec(shell.head);
    const keys = Object.keys(block.attrs ?? {});
    if (!match || shell.tail !== `</${match[1]}>` || keys.some((key) => key !== 'ordered' && key !== 'start'))
      return undefined;
    const items = block.innerBlocks.map((item) => readItem(item, reading));
    if (!items.every((item) => item !== undefined)) return undefined;
    const loose = items.some((item) => item.loose);
    const start = match[1] === 'ol' ? Number(match[2] ?? 1) : undefined;
    return items
      .map(({ parts }, index) => {
        const mark = markOf(start === undefined ? undefined : start + index, reading.repeats);
        return `${mark} ${indentLines(parts.join(loose ? '\n\n' : '\n'), mark.length + 1)}`.trimEnd();
      })
      .join(loose ? '\n\n' : '\n');
  },
};

function markOf(number: number | undefined, repeats: number): string {
  const odd = repeats % 2 === 1;
  if (number === undefined) return odd ? '*' : '-';
  return `${number}${odd ? ')' : '.'}`;
}

/** The text of an item and its inner lists; loose when its text is in paragraphs. */
function readItem(item: Block, reading: Reading): { parts: string[]; loose: boolean } | undefined {
  const shell = shellOf(item);
  const whole = shell && shell.head + shell.tail;
  if (item.blockName !== 'core/list-item' || !whole?.startsWith('<li>') || !whole.endsWith('</li>'))
    return undefined;
  if (item.opener !== '<!-- wp:list-item -->' || (item.innerBlocks.length > 0 && shell?.tail !== '</li>'))
    return undefined;
  const inner = item.innerBlocks.length > 0 ? reading.blocks(item.innerBlocks) : '';
  const html = whole.slice(4, -5);
  const text = html === '' ? '' : flowMarkdown(html, reading.inline);
  if (inner === undefined || text === undefined) return undefined;
  return {
    parts: [taskMarkdown(text), inner].filter((part, index) => part || index === 0),
    loose: html.startsWith('<p>'),
  };
}

function writeList(run: TokenRun, writing: Writing): string {
  const opening = run.tokens[run.from]!;
  const ordered = opening.tag === 'ol';
  const start = ordered ? Number(opening.attrGet('start') ?? 1) : 1;
  const attrs = { ordered: ordered || undefined, start: start === 1 ? undefined : start };
  const head = `<${opening.tag}${start === 1 ? '' : ` start="${start}"`} class="wp-block-list">`;
  const items = [...tokenRuns(run.tokens, run.from + 1, run.to)].map((item) => writeItem(item, writing));
  return writeBlock('core/list', attrs, `${head}${items.join('\n\n')}</${opening.tag}>`);
}

/** Lists at the end of an item are inner blocks; whatever stands before them is the item's HTML. */
function writeItem(item: TokenRun, writing: Writing): string {
  const runs = [...tokenRuns(item.tokens, item.from + 1, item.to)];
  const isList = (run: TokenRun) => lists.has(run.tokens[run.from]!.type);
  const text = runs.slice(0, runs.findLastIndex((run) => !isList(run)) + 1);
  const inner = runs.slice(text.length).map((run) => writeList(run, writing));
  const html = text.map((run) => flowHtml(run, writing)).join('');
  const source = text[0]?.tokens[text[0].from + 1]?.content ?? '';
  return writeBlock('core/list-item', {}, `<li>${taskHtml(html, source)}${inner.join('\n\n')}</li>`);
}
