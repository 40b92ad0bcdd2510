import type { Attributes } from './attributes.js';
import type { Block } from './block.js';
import { delimiters, type Delimiter } from './delimiters.js';

interface Frame {
  readonly opening: Delimiter;
  readonly innerBlocks: Block[];
  readonly innerContent: (string | null)[];
  /** Where the HTML after the last inner block begins. */
  from: number;
}

/**
 * Reads block markup as WordPress does and loses nothing: the blocks, freeform included, cover the source
 * without a gap, so `serializeBlocks(parseBlocks(x)) === x` for every string. Never throws. A closer
 * without an opener makes the rest of the source freeform; a block that is never closed ends where the
 * source does.
 */
export function parseBlocks(source: string): readonly Block[] {
  const top: Block[] = [];
  const stack: Frame[] = [];
  let from = 0;
  for (const delimiter of delimiters(source)) {
    const parent = stack.at(-1);
    if (delimiter.kind === 'closer' && !parent) break;
    const before = source.slice(parent ? parent.from : from, delimiter.start);
    if (parent) addHtml(parent, before);
    else if (before) top.push(freeform(before, from));
    if (delimiter.kind === 'opener') stack.push(open(delimiter));
    else if (delimiter.kind === 'void') add(close(open(delimiter), source, undefined), stack.at(-1), top);
    else add(close(stack.pop()!, source, delimiter), stack.at(-1), top);
    if (stack.length === 0) from = delimiter.end;
  }
  return finish(source, { top, stack, from });
}

function finish(source: string, rest: { top: Block[]; stack: Frame[]; from: number }): readonly Block[] {
  const { top, stack, from } = rest;
  const last = stack.at(-1);
  if (last) addHtml(last, source.slice(last.from));
  else if (from < source.length) top.push(freeform(source.slice(from), from));
  while (stack.length > 0) add(close(stack.pop()!, source, source.length), stack.at(-1), top);
  return top;
}

function open(opening: Delimiter): Frame {
  return { opening, innerBlocks: [], innerContent: [], from: opening.end };
}

/** `closing` is the delimiter, the end of the source for an unclosed block, or undefined for a void one. */
function close(frame: Frame, source: string, closing: Delimiter | number | undefined): Block {
  const { opening, innerBlocks, innerContent } = frame;
  const delimiter = typeof closing === 'object' ? closing : undefined;
  return {
    blockName: opening.name,
    attrs: opening.json ? parseJson(opening.json) : {},
    innerBlocks,
    innerHTML: innerContent.length === 1 ? (innerContent[0] ?? '') : innerContent.join(''),
    innerContent,
    opener: source.slice(opening.start, opening.end),
    closer: delimiter ? source.slice(delimiter.start, delimiter.end) : '',
    start: opening.start,
    end: delimiter?.end ?? (typeof closing === 'number' ? closing : opening.end),
  };
}

function add(block: Block, parent: Frame | undefined, top: Block[]): void {
  if (!parent) {
    top.push(block);
    return;
  }
  parent.innerBlocks.push(block);
  parent.innerContent.push(null);
  parent.from = block.end;
}

function addHtml(frame: Frame, html: string): void {
  if (html) frame.innerContent.push(html);
}

function freeform(html: string, start: number): Block {
  const end = start + html.length;
  return {
    blockName: null,
    attrs: {},
    innerBlocks: [],
    innerHTML: html,
    innerContent: [html],
    opener: '',
    closer: '',
    start,
    end,
  };
}

function parseJson(json: string): Attributes | null {
  try {
    return JSON.parse(json) as Attributes;
  } catch {
    return null;
  }
}
