import { createHash } from 'node:crypto';

/**
 * A value as the text of a JSON file that git keeps well: keys in one order, a line each, one line end at the end, and a
 * checksum of the content, so that a bad merge or a half-written file shows.
 */
export function formatCheckedJson(content: unknown): string {
  const ordered = inOrder(content);
  return `${JSON.stringify({ checksum: checksumOf(ordered), content: ordered }, undefined, 2)}\n`;
}

/** The content; undefined when the text is no such file or does not keep its checksum: it then counts as lost. */
export function parseCheckedJson(text: string): unknown {
  try {
    const { checksum, content } = JSON.parse(text) as {
      readonly checksum?: unknown;
      readonly content?: unknown;
    };
    return checksum === checksumOf(inOrder(content)) ? content : undefined;
  } catch {
    return undefined;
  }
}

function checksumOf(ordered: unknown): string {
  return `sha256:${createHash('sha256')
    .update(JSON.stringify(ordered) ?? '')
    .digest('hex')}`;
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
