import { playedKind } from '../../convert/blocks/played-kind.js';
import { bracesAt, type Braces } from '../../convert/inline/braces.js';
import type { Reference } from '../../convert/references/reference.js';
import type { MediaId } from '../../model/ids.js';

/**
 * The attributes that an image gets with its address: the id of its media item and, for a block of its own whose
 * writer says nothing else, the size that the editor would note. What is said of the item alone stays here. Undefined for
 * a link to a file.
 */
export function imageAttributes(
  reference: Reference,
  markdown: string,
  id: MediaId,
): Readonly<Record<string, string | undefined>> | undefined {
  if (reference.kind !== 'image' && reference.kind !== 'wikiembed') return undefined;
  const braces = bracesOf(reference, markdown);
  const plain = !braces.has('id') && !braces.has('size');
  return {
    id: String(id),
    ...(plain && hasSize(reference, markdown) && { size: 'full' }),
    ...(braces.has('title') && { title: undefined }),
    ...(braces.has('description') && { description: undefined }),
  };
}

/** Whether `imageAttributes` would write these braces again, so that the local file need not have them. */
export function hasUsualAttributes(reference: Reference, markdown: string): boolean {
  const braces = bracesOf(reference, markdown);
  const usual = hasSize(reference, markdown) ? ['id', 'size'] : ['id'];
  const keys = [...braces.keys()];
  return keys.join(' ') === usual.join(' ') && (usual.length === 1 || braces.get('size') === 'full');
}

function bracesOf({ attributesRange: range }: Reference, markdown: string): Braces {
  return (range && bracesAt(markdown, range.start)?.braces) ?? new Map<string, string>();
}

/** The editor notes one for an image block: neither for a picture within text nor for what is played. */
function hasSize(reference: Reference, markdown: string): boolean {
  return standsAlone(reference, markdown) && playedKind(reference.destination) === undefined;
}

function standsAlone({ start, end, attributesRange }: Reference, markdown: string): boolean {
  const before = markdown.slice(markdown.lastIndexOf('\n', start - 1) + 1, start);
  const behind = Math.max(end, attributesRange?.end ?? 0);
  const lineEnd = markdown.indexOf('\n', behind);
  return before.trim() === '' && /^[ \t]*$/.test(markdown.slice(behind, lineEnd < 0 ? undefined : lineEnd));
}
