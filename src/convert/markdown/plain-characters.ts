import { carriedRegions } from './carried-regions.js';

const raw = /^<!-- galley:raw( #\d+)? -->\n[^]*?\n<!-- \/galley:raw\1 -->$/gm;

/**
 * A Markdown text with LF and without NUL (which becomes U+FFFD, as CommonMark asks), except inside markup
 * that stands in it among lines that end otherwise: that comes through as it is. A file in which every line
 * ends with CR LF has just been saved so.
 */
export function plainCharacters(markdown: string): string {
  if (!/[\r\0]/.test(markdown)) return markdown;
  if (!/(?:^|[^\r])\n|\r(?!\n)/.test(markdown)) return plain(markdown);
  let text = '';
  let at = 0;
  for (const [start, end] of keptRanges(markdown)) {
    if (start < at) continue;
    text += plain(markdown.slice(at, start)) + markdown.slice(start, end);
    at = end;
  }
  return text + plain(markdown.slice(at));
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

function keptRanges(markdown: string): readonly (readonly [number, number])[] {
  const regions = [...carriedRegions(markdown).values()].map(({ start, end }) => [start, end] as const);
  const raws = [...markdown.matchAll(raw)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const starts = ([start]: readonly [number, number]) => start === 0 || markdown[start - 1] === '\n';
  return [...regions.filter(starts), ...raws].sort((one, other) => one[0] - other[0]);
}
