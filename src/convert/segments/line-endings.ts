import type { Segment } from './segment.js';

/** Stands at the top of the Markdown of a content whose lines all end with CR LF. */
export const CRLF_MARKER = '<!-- galley:crlf -->';

/** Whether every line of a text ends with CR LF, and there is one. */
export function isCrlf(text: string): boolean {
  return text.includes('\r\n') && !/(?:^|[^\r])\n|\r(?!\n)/.test(text);
}

/** Segments of a text that was read with LF, holding the stretches of the text itself. */
export function inOwnLineEndings(segments: readonly Segment[], content: string): readonly Segment[] {
  let at = 0;
  return segments.map((segment) => {
    const start = at;
    for (let left = segment.content.length; left > 0; left--) at += content.startsWith('\r\n', at) ? 2 : 1;
    return { ...segment, content: content.slice(start, at) };
  });
}
