import type { Block } from '../grammar/block.js';
import type { Reading } from './block-file.js';

const figure =
  /^\n<figure class="wp-block-table"><table( class="has-fixed-layout")?>(?:<thead>(<tr>[^]*?<\/tr>)<\/thead>)?(?:<tbody>([^]*)<\/tbody>)?<\/table>(?:<figcaption class="wp-element-caption">([^]*)<\/figcaption>)?<\/figure>\n$/;
const cell = /<t[hd](?: class="has-text-align-(left|center|right)" data-align="\1")?>([^]*?)<\/t[hd]>/g;
const rules: Readonly<Record<string, string>> = { left: ':---', center: ':---:', right: '---:', '': '---' };

/** Says that the columns are as wide as their text: the table has no fixed layout. */
export const LOOSE = '{fixed=no}';

interface Row {
  readonly cells: readonly string[];
  readonly aligns: readonly string[];
}

/** The Markdown of a table whose columns are aligned as one; undefined when it has more to it. */
export function tableMarkdown(block: Block, reading: Reading): string | undefined {
  const match = figure.exec(block.innerHTML);
  if (!match) return undefined;
  const head = match[2] ? rowOf(match[2], reading) : undefined;
  const body = (match[3] ?? '')
    .split('</tr>')
    .filter(Boolean)
    .map((row) => rowOf(row, reading));
  const first = head ?? body[0];
  if (!first) return undefined;
  const titles = head?.cells ?? first.cells.map(() => '');
  const lines = [titles, first.aligns.map((align) => rules[align]!), ...body.map((row) => row.cells)];
  const rows = lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  const caption = match[4] ? reading.inline(match[4], { line: true }) : '';
  const note = [caption, match[1] ? '' : LOOSE].filter(Boolean).join(' ');
  return note ? `${rows}\n\n: ${note}` : rows;
}

function rowOf(html: string, reading: Reading): Row {
  const found = [...html.matchAll(cell)];
  return {
    cells: found.map((match) => reading.inline(match[2] ?? '', { line: true }).replaceAll('|', '\\|')),
    aligns: found.map((match) => match[1] ?? ''),
  };
}
