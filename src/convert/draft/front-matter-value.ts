import type { Json } from '../../model/json.js';

/** Text as written; numbers, booleans and dates in their usual form. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  return value instanceof Date ? value.toISOString() : undefined;
}

/** A list of texts without empty ones and repetitions; undefined when something in it is no text. */
export function textsOf(value: unknown): readonly string[] | undefined {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts: string[] = [];
  for (const item of items) {
    if (item === null) continue;
    const text = textOf(item);
    if (text === undefined) return undefined;
    if (text.trim() !== '') texts.push(text.trim());
  }
  return [...new Set(texts)];
}

/** A whole number, from a number or its digits. */
export function integerOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\s*[-+]?\d+\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

/** Whether this is a map of keys, not a list, a date or nothing. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Plain data as JSON has it; what JSON does not know becomes text or null. */
export function jsonOf(value: unknown): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (isMap(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, jsonOf(inner)]));
  return textOf(value) ?? null;
}

/** A value as a message shows it: short, in quotes. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  const text = textOf(value) ?? 'nothing';
  return text.length > 60 ? `"${text.slice(0, 60)}..."` : `"${text}"`;
}
