import { classicToMarkdown } from './classic/classic-to-markdown.js';
import type { ConvertOptions } from './options.js';
import { convertSegments } from './segments/convert-segments.js';

/**
 * Markdown of a post's content. For content made of blocks `toBlocks(toMarkdown(content)) === content`,
 * byte for byte, whatever it is (with `oldForms: 'clean'`: or today's form of it). Never throws; linear.
 */
export function toMarkdown(content: string, options: ConvertOptions = {}): string {
  if (!content.includes('<!-- wp:')) return classicToMarkdown(content, options);
  return convertSegments(content, options)
    .map((segment) => segment.markdown)
    .join('');
}
