import type { Reference } from './reference.js';

const tag = /<(a|img|source|video|audio|iframe|embed)(?=[\s/])(?:[^<>"']|"[^"]*"|'[^']*')*>/giy;
const address = /\s(?:href|src)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=`]+)/i;

/** The addresses in raw HTML between two offsets of a source; those in comments are not meant. Linear. */
export function htmlReferences(source: string, from: number, until: number): readonly Reference[] {
  const found: Reference[] = [];
  for (let at = source.indexOf('<', from); at >= 0 && at < until; at = source.indexOf('<', at + 1)) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      if (end < 0 || end >= until) break;
      at = end + 2;
      continue;
    }
    tag.lastIndex = at;
    const match = tag.exec(source);
    if (!match || at + match[0].length > until) continue;
    const reference = tagReference(source, at, match);
    if (reference) found.push(reference);
    at += match[0].length - 1;
  }
  return found;
}

function tagReference(source: string, at: number, match: RegExpExecArray): Reference | undefined {
  const attribute = address.exec(match[0]);
  const value = attribute?.[1];
  if (!attribute || value === undefined) return undefined;
  const start = at + attribute.index + attribute[0].length - value.length;
  const isLink = match[1]?.toLowerCase() === 'a';
  return {
    kind: isLink ? 'html-link' : 'html-image',
    destination: unescapeHtml(value.replace(/^["']|["']$/g, '')),
    destinationRange: { start, end: start + value.length },
    ...(isLink
      ? linkRange(source, at, at + match[0].length)
      : { start: at, end: at + match[0].length, textRange: undefined }),
    title: undefined,
    label: undefined,
    attributesRange: undefined,
  };
}

/** A link goes on to its closing tag, when that is the next tag of a link, near, and in the same paragraph. */
function linkRange(source: string, start: number, tagEnd: number) {
  const near = source.slice(tagEnd, tagEnd + 2000).split(/\n[ \t]*\n/)[0] ?? '';
  const close = /<\/?a(?=[\s>])[^>]*>/i.exec(near);
  if (!close || !close[0].startsWith('</')) return { start, end: tagEnd, textRange: undefined };
  const textEnd = tagEnd + close.index;
  return { start, end: textEnd + close[0].length, textRange: { start: tagEnd, end: textEnd } };
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&(?:amp|#0*38|#x0*26);/gi, '&')
    .replace(/&(?:quot|#0*34);/gi, '"')
    .replace(/&#0*39;/g, "'");
}
