import { plainCharacters } from './markdown/plain-characters.js';
import type { ConvertOptions } from './options.js';
import { markdownSegments } from './segments/markdown-segments.js';

/**
 * Block markup of a Markdown body, as today's block editor would save it; markup that stands in the
 * Markdown comes through byte for byte. Never throws; linear.
 */
export function toBlocks(markdown: string, options: ConvertOptions = {}): string {
  let content = '';
  for (const segment of markdownSegments(plainCharacters(markdown), options)) content += segment.content;
  return content;
}
