import TurndownService from 'turndown';
import type { ConvertOptions } from '../options.js';

const turndown = new TurndownService({
  headingStyle: 'atx',
  codeBlockStyle: 'fenced',
  bulletListMarker: '-',
});

/** Markdown of a post that is not made of blocks. */
export function classicToMarkdown(content: string, _options: ConvertOptions = {}): string {
  const markdown = turndown.turndown(content);
  return markdown && `${markdown}\n`;
}
