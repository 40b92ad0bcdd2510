import { htmlAttributes } from '../inline/html-attributes.js';
import { proseMarkdown } from './prose-markdown.js';

const table = /^<table>([^]*)<\/table>$/i;
const row = /<tr>([^]*?)<\/tr>/gi;
const cell = /<(t[hd])((?:[^<>"']|"[^"<]*")*)>([^]*?)<\/\1>/gi;

interface Cell {
  readonly isHeader: boolean;
  readonly align: string;
  readonly text: string;
}

/** A table of classic HTML as a Markdown table; undefined for one without a first row of headings. Unproven. */
export function tableMarkdown(html: string): string | undefined {
  const inside = table.exec(html)?.[1];
  const rows = [...(inside ?? '').matchAll(row)].map(([, cells]) => cellsOf(cells ?? ''));
  const [head, ...body] = rows;
  if (!head || head.length === 0 || !head.every(({ isHeader }) => isHeader)) return undefined;
  if (body.some((cells) => cells.length !== head.length || cells.some(({ isHeader }) => isHeader)))
    return undefined;
  return [
    line(head.map(({ text }) => text)),
    line(head.map(ruleOf)),
    ...body.map((cells) => line(cells.map(({ text }) => text))),
  ].join('\n');
}

function cellsOf(html: string): readonly Cell[] {
  return [...html.matchAll(cell)].map(([, tag, attributes, content]) => ({
    isHeader: tag?.toLowerCase() === 'th',
    align:
      /^text-align:\s*(left|center|right);?$/.exec(
        htmlAttributes(attributes ?? '')?.get('style') ?? '',
      )?.[1] ?? '',
    text: proseMarkdown((content ?? '').trim(), { line: true }).replace(/(?<!\\)\|/g, '\\|'),
  }));
}

function ruleOf({ align }: Cell): string {
  return `${align === 'left' || align === 'center' ? ':' : ''}---${align === 'right' || align === 'center' ? ':' : ''}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
