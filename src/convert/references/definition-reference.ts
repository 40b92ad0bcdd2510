import MarkdownIt from 'markdown-it';
import type { Reference } from './reference.js';

const { helpers, utils } = new MarkdownIt();

/** `[label]: destination "title"` between two offsets of the source, where markdown-it has found one. */
export function definitionReference(source: string, from: number, until: number): readonly Reference[] {
  const start = source.indexOf('[', from);
  const text = /^\[((?:\\[^]|[^\]\\])*)\]:[ \t]*(?:\n[ \t>]*)?/.exec(source.slice(start, until));
  if (!text) return [];
  const labelEnd = start + 1 + (text[1] ?? '').length;
  const at = start + text[0].length;
  const destination = helpers.parseLinkDestination(source, at, until);
  if (!destination.ok) return [];
  const end = source.slice(start, until).trimEnd().length + start;
  const title = helpers.parseLinkTitle(source, destination.pos + spaces(source, destination.pos), until);
  const reference: Reference = {
    kind: 'definition',
    start,
    end,
    destination: destination.str,
    destinationRange: { start: at, end: destination.pos },
    textRange: { start: start + 1, end: labelEnd },
    title: title.ok ? title.str : undefined,
    label: utils.normalizeReference(text[1] ?? ''),
    attributesRange: undefined,
  };
  return [reference];
}

function spaces(source: string, from: number): number {
  return /^\s*/.exec(source.slice(from, from + 100))?.[0].length ?? 0;
}
