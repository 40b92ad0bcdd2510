import { delimiters } from '../grammar/delimiters.js';
import { navigationClass } from './navigation-html.js';

/** Where a navigation stands in a content, in UTF-16 units. */
export interface NavigationRange {
  readonly start: number;
  readonly end: number;
}

/** How far before its class a tag or delimiter may begin; more than one navigation at top and bottom nobody has. */
const reach = 2000;
const attempts = 16;

/**
 * Every navigation of a content, in order, wherever it stands: a group block, or a `div` of classic HTML, that carries
 * the class. One that is not closed is none.
 */
export function navigationRanges(content: string): readonly NavigationRange[] {
  const ranges: NavigationRange[] = [];
  let at = content.indexOf(navigationClass);
  for (let attempt = 0; at >= 0 && attempt < attempts; attempt += 1) {
    const range = blockAround(content, at) ?? divAround(content, at);
    if (range) ranges.push(range);
    at = content.indexOf(navigationClass, range ? range.end : at + navigationClass.length);
  }
  return ranges;
}

function blockAround(content: string, at: number): NavigationRange | undefined {
  const start = content.lastIndexOf('<!--', at);
  if (start < 0 || at - start > reach) return undefined;
  const opener = /^<!--\s+wp:(?:core\/)?group\s+(\{[^]*?\})\s+-->/.exec(content.slice(start, at + reach));
  if (!opener || opener[0].length < at - start || !hasClass(classNameOf(opener[1] ?? ''))) return undefined;
  const end = blockEnd(content, start + opener[0].length);
  return end === undefined ? undefined : { start, end };
}

function classNameOf(json: string): string {
  try {
    const attributes: unknown = JSON.parse(json);
    const { className } = attributes as { className?: unknown };
    return typeof className === 'string' ? className : '';
  } catch {
    return '';
  }
}

function blockEnd(content: string, from: number): number | undefined {
  let depth = 1;
  for (const { kind, end } of delimiters(content.slice(from))) {
    if (kind === 'opener') depth += 1;
    if (kind === 'closer') depth -= 1;
    if (depth === 0) return from + end;
  }
  return undefined;
}

function divAround(content: string, at: number): NavigationRange | undefined {
  const start = content.lastIndexOf('<', at);
  if (start < 0 || at - start > reach) return undefined;
  const tag = /^<div\b[^<>]*?\sclass\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))[^<>]*>/i.exec(
    content.slice(start, at + reach),
  );
  if (!tag || !hasClass(tag[1] ?? tag[2] ?? tag[3] ?? '')) return undefined;
  const end = divEnd(content, start + tag[0].length);
  return end === undefined ? undefined : withBlockAround(content, { start, end });
}

function divEnd(content: string, from: number): number | undefined {
  let depth = 1;
  const tags = /<(\/)?div\b[^<>]*>/gi;
  tags.lastIndex = from;
  for (let tag = tags.exec(content); tag; tag = tags.exec(content)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return undefined;
}

/** The editor puts classic HTML that it converts into an HTML or classic block of its own. */
function withBlockAround(content: string, { start, end }: NavigationRange): NavigationRange {
  const before = /<!--\s+wp:(html|freeform)\s+-->\s*$/.exec(content.slice(Math.max(0, start - 100), start));
  const after = /^\s*<!--\s+\/wp:(html|freeform)\s+-->/.exec(content.slice(end, end + 100));
  if (!before || !after || before[1] !== after[1]) return { start, end };
  return { start: start - before[0].length, end: end + after[0].length };
}

function hasClass(classes: string): boolean {
  return classes.split(/\s+/).includes(navigationClass);
}
