import { formatString } from './format-string.js';

/** Where a value is written: inside `[...]` or `{...}`, under which key, with which line ending. */
export interface ValuePlace {
  readonly flow: boolean;
  readonly key: string;
  readonly eol: string;
  /** The column at which the lines of a block scalar begin. */
  readonly indent: number;
}

/** A value as YAML: lists and maps in flow style, text plain unless it would read as something else. */
export function formatValue(value: unknown, place: ValuePlace): string {
  if (typeof value === 'string') return formatString(value, place);
  if (value === null || value === undefined) return 'null';
  const inner = { ...place, flow: true };
  if (Array.isArray(value)) return `[${value.map((item) => formatValue(item, inner)).join(', ')}]`;
  if (typeof value === 'object') {
    const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
    return `{${pairs.map(([key, item]) => formatPair(key, item, inner)).join(', ')}}`;
  }
  return formatNumber(value);
}

/** `key: value`, the key quoted where it must be. */
export function formatPair(key: string, value: unknown, place: ValuePlace): string {
  const name = formatString(key, { ...place, flow: true, key: '' });
  return `${name}: ${formatValue(value, { ...place, key })}`;
}

function formatNumber(value: unknown): string {
  if (typeof value !== 'number') return String(value);
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value < 0 ? '-.inf' : '.inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}
