import type { ConvertOptions } from '../options.js';
import { classicSegments } from './classic-segments.js';

/** Markdown of a post that is not made of blocks, as a writer would write it; what Markdown cannot say stays HTML. Never throws. */
export function classicToMarkdown(content: string, options: ConvertOptions = {}): string {
  return classicSegments(content, options)
    .map((segment) => segment.markdown)
    .join('');
}
