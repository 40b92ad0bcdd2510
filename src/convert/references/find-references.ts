import type { Env, Token } from 'markdown-it';
import { definitionReference } from './definition-reference.js';
import { htmlReferences } from './html-references.js';
import { cellOffsets, paragraphOffsets, sourceLines } from './inline-offsets.js';
import type { InlineOffsets, SourceLines } from './inline-offsets.js';
import type { SpanNotes } from './inline-spans.js';
import type { Reference } from './reference.js';
import { referenceParser } from './reference-parser.js';
import { RecentTexts } from '../recent-texts.js';
import { spanReferences } from './span-references.js';

/** `[[page]]` and `![[picture.png]]` count only where they are enabled. */
export interface ReferenceOptions {
  readonly wikilinks?: boolean;
}

const remembered = 3_000_000;
const known = {
  plain: new RecentTexts<readonly Reference[]>(remembered),
  wikilinks: new RecentTexts<readonly Reference[]>(remembered),
};

/**
 * The links, images and addresses of a Markdown body (LF line endings) in the order of the source, as markdown-it reads
 * it: none in code, none in comments; in raw HTML and in carried block markup the addresses of `<a href>`, `<img src>`
 * and their like. Never throws; linear. A run asks several times of the same text: it is read once.
 */
export function findReferences(markdown: string, options: ReferenceOptions = {}): readonly Reference[] {
  return known[options.wikilinks ? 'wikilinks' : 'plain'].get(markdown, () =>
    readReferences(markdown, options),
  );
}

function readReferences(markdown: string, options: ReferenceOptions): readonly Reference[] {
  const parser = referenceParser();
  const notes: SpanNotes = { content: '', spans: [] };
  const env: Env = { 'references notes': notes, wikilinks: options.wikilinks };
  const lines = sourceLines(markdown.replaceAll('\0', '\uFFFD'));
  const tokens: Token[] = [];
  parser.block.parse(lines.source, parser, env, tokens);
  const found = tokens.flatMap((token) => blockReferences(token, lines));
  // The first of two definitions of one label counts.
  const definitions = new Map(
    found
      .toReversed()
      .flatMap(({ label, destination }) => (label === undefined ? [] : [[label, destination]])),
  );
  const cell: CellPlace = { lines, row: 0, column: 0 };
  for (const token of tokens) {
    if (token.type === 'tr_open' && token.map) startRow(cell, token.map[0]);
    if (token.type !== 'inline') continue;
    const offsets = token.map
      ? paragraphOffsets(token.content, lines, token.map[0])
      : nextCell(token.content, cell);
    notes.content = token.content;
    notes.spans = [];
    parser.inline.parse(token.content, parser, env, []);
    found.push(...spanReferences(notes.spans, { offsets, source: lines.source, definitions }));
  }
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

function blockReferences(token: Token, lines: SourceLines): readonly Reference[] {
  if (!token.map) return [];
  const start = lines.starts[token.map[0]] ?? 0;
  const end = lines.starts[token.map[1]] ?? lines.source.length;
  if (token.type === 'reference_definition') return definitionReference(lines.source, start, end);
  if (token.type !== 'html_block' && !token.type.startsWith('wp_')) return [];
  return htmlReferences(lines.source, start, end);
}

/** How far the cells of a table row have been found. */
interface CellPlace {
  readonly lines: SourceLines;
  row: number;
  column: number;
}

function startRow(cell: CellPlace, row: number): void {
  cell.row = row;
  cell.column = cell.lines.starts[row] ?? 0;
}

/** markdown-it does not say where a cell stands: it is the next place in its row with these characters. */
function nextCell(content: string, cell: CellPlace): InlineOffsets {
  const { source, starts } = cell.lines;
  const end = starts[cell.row + 1] ?? source.length + 1;
  const written = content.replaceAll('|', '\\|');
  const at = written === '' ? -1 : source.slice(cell.column, end).indexOf(written);
  const start = cell.column + Math.max(0, at);
  if (at >= 0) cell.column = start + written.length;
  return cellOffsets(content, source, start);
}
