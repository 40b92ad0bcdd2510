import { frontMatterProblem } from './front-matter-problem.js';
import type { FrontMatterProblem } from './front-matter-problem.js';
import { lineAndColumn } from './line-and-column.js';
import { readData } from './read-data.js';
import { splitFrontMatter } from './split-front-matter.js';

/** A draft file taken apart. */
export interface DraftText {
  readonly kind: 'draft';
  /** The keys in the order of the file. Where WordPress wants text (`title: 1984`) a value is text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The Markdown below the front matter, with LF line endings. */
  readonly body: string;
  /** The line of the file where the body begins, from 1. */
  readonly bodyLine: number;
}

/** Reads front matter and body. Without front matter the whole text is body; a byte order mark is no part of it. */
export function parseDraftText(text: string): DraftText | FrontMatterProblem {
  const split = splitFrontMatter(text);
  if (split.kind === 'unclosed') {
    const message = 'The front matter begins on line 1 and never ends';
    return frontMatterProblem('front-matter-unclosed', message, { line: 1, column: 1 });
  }
  const read = readData(text.slice(split.yamlStart, split.yamlEnd));
  if (read.kind === 'problem') return read;
  const body = text.slice(split.bodyStart).replaceAll('\r\n', '\n');
  return { kind: 'draft', data: read.data, body, bodyLine: lineAndColumn(text, split.bodyStart).line };
}
