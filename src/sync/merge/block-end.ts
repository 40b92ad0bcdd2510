import { closingDelimiters } from './closing-delimiters.js';

/** Lines of a text, and where each WordPress block that stands in it ends. */
export interface BlockLines {
  readonly lines: readonly string[];
  readonly closing: ReadonlyMap<number, number>;
}

const fenceLine = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const listItem = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const thematicBreak = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const comment = /^ {0,3}<!--/;
const blank = /^[ \t]*$/;

/** The lines of a text, ready for `blockEnd`. */
export function blockLines(text: string): BlockLines {
  const lines = text.split('\n');
  return { lines, closing: closingDelimiters(lines) };
}

/** True for a line with nothing on it. */
export function isBlank(line: string): boolean {
  return blank.test(line);
}

/**
 * The index of the line after the block of Markdown that begins at line `start`, which is not blank. A fence, a
 * WordPress block with all it holds, a comment and a list are whole; everything else ends at an empty line.
 */
export function blockEnd(text: BlockLines, start: number): number {
  const line = text.lines[start] ?? '';
  const fence = fenceLine.exec(line)?.[1];
  if (fence) return fenceEnd(text, start, fence);
  if (comment.test(line)) return commentEnd(text, start);
  if (listItem.test(line) && !thematicBreak.test(line)) return listEnd(text, start);
  return paragraphEnd(text, start);
}

function fenceEnd({ lines }: BlockLines, start: number, fence: string): number {
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line.length >= fence.length && line === (fence[0] ?? '').repeat(line.length)) return at + 1;
  }
  return lines.length;
}

function commentEnd({ lines, closing }: BlockLines, start: number): number {
  const closed = closing.get(start);
  if (closed !== undefined) return closed + 1;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.includes('-->')) return at + 1;
    if (isBlank(line)) return at;
  }
  return lines.length;
}

function paragraphEnd({ lines }: BlockLines, start: number): number {
  let at = start + 1;
  while (at < lines.length && !endsParagraph(lines[at] ?? '')) at += 1;
  return at;
}

function endsParagraph(line: string): boolean {
  return isBlank(line) || comment.test(line) || fenceLine.test(line);
}

function listEnd(text: BlockLines, start: number): number {
  let at = start + 1;
  while (at < text.lines.length) {
    const next = afterBlankLines(text, at);
    const line = text.lines[next];
    if (line === undefined || !continuesList(line, next > at)) return at;
    at = insideFence(text, next);
  }
  return at;
}

function continuesList(line: string, afterBlank: boolean): boolean {
  if (/^(?: {2,}|\t)/.test(line)) return true;
  if (listItem.test(line)) return !thematicBreak.test(line);
  return !afterBlank && !endsParagraph(line);
}

function insideFence(text: BlockLines, at: number): number {
  const fence = /^\s+(`{3,}(?=[^`]*$)|~{3,})/.exec(text.lines[at] ?? '')?.[1];
  return fence ? fenceEnd(text, at, fence) : at + 1;
}

function afterBlankLines({ lines }: BlockLines, start: number): number {
  let at = start;
  while (at < lines.length && isBlank(lines[at] ?? '')) at += 1;
  return at;
}
