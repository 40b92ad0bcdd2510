import type { Reference } from '../../convert/references/reference.js';
import type { MediaId } from '../../model/ids.js';

/** What the editor notes of an image that it puts in by itself; the local file leaves it out. */
const usual = /^\{id=(\d+) size=full\}$/;
const withId = /[{ \t]id=/;

/**
 * The attributes that an image gets with its address: the id of its media item and, for a block of its own whose
 * writer says nothing else, the size that the editor would note. Undefined for a link to a file.
 */
export function imageAttributes(
  reference: Reference,
  markdown: string,
  id: MediaId,
): Readonly<Record<string, string>> | undefined {
  if (reference.kind !== 'image' && reference.kind !== 'wikiembed') return undefined;
  const braces = bracesOf(reference, markdown);
  const plain = !withId.test(braces) && !/[{ \t]size=/.test(braces);
  return { id: String(id), ...(plain && standsAlone(reference, markdown) && { size: 'full' }) };
}

/** Whether `imageAttributes` would write these braces again, so that the local file need not have them. */
export function hasUsualAttributes(reference: Reference, markdown: string): boolean {
  const braces = bracesOf(reference, markdown);
  return standsAlone(reference, markdown) ? usual.test(braces) : /^\{id=\d+\}$/.test(braces);
}

function bracesOf({ attributesRange: range }: Reference, markdown: string): string {
  return range ? markdown.slice(range.start, range.end) : '';
}

function standsAlone({ start, end }: Reference, markdown: string): boolean {
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start);
  const lineEnd = markdown.indexOf('\n', end);
  const after = markdown.slice(end, lineEnd < 0 ? undefined : lineEnd);
  return before.trim() === '' && /^(?:\{[^}]*\})?[ \t]*$/.test(after);
}
