import type { Block } from '../grammar/block.js';
import type { Reading } from './block-file.js';

const figure =
  /^\n<figure class="wp-block-table"><table class="has-fixed-layout">(?:<thead>(<tr>[^]*?<\/tr>)<\/thead>)?(?:<tbody>([^]*)<\/tbody>)?<\/table><\/figure>\n$/;
const cell = /<t[hd](?: class="has-text-align-(left|center|right)" data-align="\1")?>([^]*?)<\/t[hd]>/g;
const rules: Readonly<Record<string, string>> = { left: ':---', center: ':---:', right: '---:', '': '---' };

interface Row {
  readonly cells: readonly string[];
  readonly aligns: readonly string[];
}

/** The Markdown of a table whose columns are aligned as one; undefined when it has more to it. */
export function tableMarkdown(block: Block, reading: Reading): string | undefined {
  const match = figure.exec(block.innerHTML);
  if (!match || Object.keys(block.attrs ?? {}).length > 0) return undefined;
  const head = match[1] ? rowOf(match[1], reading) : undefined;
  const body = (match[2] ?? '')
    .split('</tr>')
    .filter(Boolean)
    .map((row) => rowOf(row, reading));
  const first = head ?? body[0];
  if (!first) return undefined;
  const titles = head?.cells ?? first.cells.map(() => '');
  const lines = [titles, first.aligns.map((align) => rules[align]!), ...body.map((row) => row.cells)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(html: string, reading: Reading): Row {
  const found = [...html.matchAll(cell)];
  return {
    cells: found.map((match) => reading.inline(match[2] ?? '', { line: true }).replaceAll('|', '\\|')),
    aligns: found.map((match) => match[1] ?? ''),
  };
}
