import { setOwn } from './set-own.js';
import { isTextKey } from './text-keys.js';

/** What YAML reads otherwise, or an editor does not show. */
const odd = String.raw`\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff`;
const character = String.raw`[^${odd}"':#,[\]{}]`;
const letter = String.raw`[A-Za-z\xc0-\u024f]`;
/** Begins with a letter; a colon or a number sign in it touches what follows or stands before it. */
const text = `${letter}(?:${character}|[,'"[\\]{}]|:(?! |$)|(?<! )#)*(?<! )`;
const item = `${letter}${character}*(?<! )`;
const line = new RegExp(
  String.raw`^([a-z_]+): (?:(${text})|"([^${odd}"\\]*)"|(0|[1-9]\d{0,14})|(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)|\[((?:${item}(?:, ${item})*)?)\])$`,
);

/** Words that YAML reads as something else than text; 1.1 knew more, which `formatString` quotes. */
const other = /^(?:null|true|false)$/i;
const longest = 5000;

/**
 * Front matter whose every line is `key: text`, a number, a date or a list of words on that line, as most is: what YAML reads in
 * it is known. Undefined for whatever else it can be.
 */
export function plainLines(yaml: string): Readonly<Record<string, unknown>> | undefined {
  if (yaml.length > longest || !yaml.endsWith('\n')) return undefined;
  const data: Record<string, unknown> = {};
  for (const source of yaml.slice(0, -1).split('\n')) {
    const match = line.exec(source);
    if (!match || Object.hasOwn(data, match[1]!)) return undefined;
    const value = valueOf(match);
    if (value === undefined) return undefined;
    setOwn(data, match[1]!, value);
  }
  return data;
}

function valueOf([, key, plain, quoted, number, date, list]: RegExpExecArray): unknown {
  if (plain !== undefined) return other.test(plain) ? undefined : plain;
  if (number !== undefined) return isTextKey(key!) ? number : Number(number);
  if (list === undefined) return quoted ?? date;
  const items = list === '' ? [] : list.split(', ');
  return items.some((word) => other.test(word)) ? undefined : items;
}
