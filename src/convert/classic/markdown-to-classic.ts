import type { ConvertOptions } from '../options.js';
import { markdownClassicSegments } from './markdown-classic-segments.js';

/** Content of a classic post for a Markdown body: paragraphs parted by empty lines, HTML, shortcodes; never a block delimiter. */
export function markdownToClassic(markdown: string, options: ConvertOptions = {}): string {
  return markdownClassicSegments(markdown, options)
    .map((segment) => segment.content)
    .join('');
}
