import { cut, cutStart, pad, width } from './fit.js';
import type { Paint } from './paint.js';

/** A column of a table; `keep: 'end'` cuts at the start. */
export interface Column {
  readonly title: string;
  /** How far it gives way when the terminal is narrow; of several columns the last gives way first. Not at all when absent. */
  readonly least?: number;
  readonly keep?: 'start' | 'end';
}

/** A cell: its text, and how it is painted once it fits. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const gap = 2;

/** Lines of a table with a heading, none wider than `columns`. The cells are already printable. */
export function tableLines(
  table: { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] },
  screen: { readonly columns: number; readonly paint: Paint },
): string[] {
  const widths = columnWidths(table, screen.columns);
  const heading = table.columns.map((column) => ({ text: column.title, paint: screen.paint.faint }));
  return [heading, ...table.rows].map((row) =>
    row
      .map((cell, index) => layOut(cell, { column: table.columns[index]!, columns: widths[index]! }))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function layOut(cell: Cell, place: { readonly column: Column; readonly columns: number }): string {
  const fitted = (place.column.keep === 'end' ? cutStart : cut)(cell.text, place.columns);
  return (cell.paint ?? String)(fitted) + pad('', place.columns - width(fitted));
}

function columnWidths(
  table: { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] },
  available: number,
): number[] {
  const widths = table.columns.map((column, index) =>
    Math.max(width(column.title), ...table.rows.map((row) => width(row[index]?.text ?? ''))),
  );
  let excess = sum(widths) + gap * (widths.length - 1) - available;
  for (const [index, { least }] of [...table.columns.entries()].reverse()) {
    if (least === undefined || excess <= 0) continue;
    const given = Math.min(excess, Math.max(0, widths[index]! - least));
    widths[index]! -= given;
    excess -= given;
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
