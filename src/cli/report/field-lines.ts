import type { FieldDiff } from '../../index.js';
import { printable } from '../output/printable.js';

const keysOfDrafts: Readonly<Record<string, string>> = { category: 'categories', post_tag: 'tags' };

/** `title: Words -> More words`; of terms and meta a line for each key that differs, in the words of a draft. */
export function fieldLines({ name, from, to }: FieldDiff): string[] {
  const before = entries(from);
  const after = entries(to);
  if (!before && !after) return [line(name, from, to)];
  const keys = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...keys]
    .filter((key) => before?.get(key) !== after?.get(key))
    .map((key) => line(keysOfDrafts[key] ?? key, before?.get(key) ?? '', after?.get(key) ?? ''));
}

function line(name: string, from: string, to: string): string {
  return printable(`${name}: ${from || '(none)'} -> ${to || '(none)'}`);
}

/** What the engine writes as JSON, by key; undefined for everything that is plain text. */
function entries(text: string): ReadonlyMap<string, string> | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    const values = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
    return new Map(values.map(([key, value]) => [key, words(value)]));
  } catch {
    return undefined;
  }
}

function words(value: unknown): string {
  if (Array.isArray(value)) return value.map(words).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
