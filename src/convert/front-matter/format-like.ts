import { isScalar, Scalar } from 'yaml';
import { doubleQuoted } from './format-string.js';
import { formatValue } from './format-value.js';
import type { ValuePlace } from './format-value.js';

/** A value as YAML in place of `node`: text in the quotes that stood there, where it can be. */
export function formatLike(node: unknown, value: unknown, place: ValuePlace): string {
  const type = isScalar(node) && typeof value === 'string' ? node.type : undefined;
  const text = value as string;
  // A character that only escapes can write, or a line end, needs double quotes.
  if (type === Scalar.QUOTE_SINGLE && /^[ -~\u00a0-\u2027\u202a-\ud7ff]*$/.test(text))
    return `'${text.replaceAll("'", "''")}'`;
  if (type === Scalar.QUOTE_DOUBLE && !text.includes('\n')) return doubleQuoted(text);
  return formatValue(value, place);
}
