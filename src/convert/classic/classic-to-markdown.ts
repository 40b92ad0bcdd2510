import type { ConvertOptions } from '../options.js';
import type { Segment } from '../segments/segment.js';
import { classicSegments } from './classic-segments.js';

/**
 * Markdown of a post that is not made of blocks, as a writer would write it; what Markdown cannot say stays HTML, and `onCarried` is
 * told. Never throws.
 */
export function classicToMarkdown(content: string, options: ConvertOptions = {}): string {
  const segments = classicSegments(content, options);
  tellCarried(segments, options);
  return segments.map((segment) => segment.markdown).join('');
}

function tellCarried(segments: readonly Segment[], { onCarried }: ConvertOptions): void {
  let line = 1;
  for (const { carried, content, markdown } of segments) {
    const isRaw = markdown.startsWith('<!-- galley:raw');
    const reason = isRaw
      ? 'Markdown would read it as something else'
      : `${nameOf(content)} has no Markdown form`;
    if (carried) onCarried?.({ line, block: undefined, reason });
    line += markdown.split('\n').length - 1;
  }
}

/** What a reader of the message looks for: the tag or the shortcode. */
function nameOf(content: string): string {
  return (
    /^(?:<\/?[a-z][a-z\d]*|\[[a-z_]+)/i
      .exec(content)?.[0]
      .replace(/$/, content.startsWith('[') ? ']' : '>') ?? 'this HTML'
  );
}
