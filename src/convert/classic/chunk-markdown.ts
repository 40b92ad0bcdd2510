import { rawRegion } from '../segments/raw-region.js';
import type { ClassicChunk } from './classic-chunks.js';
import { imageToMarkdown } from './classic-image.js';
import { readCodeShortcode } from './code-shortcode.js';
import { elementMarkdown, fencedCode } from './element-markdown.js';
import { proseMarkdown } from './prose-markdown.js';

/** How much of a chunk is Markdown: all of it, its text but none of its tags, nothing, or not even its lines. */
export type ChunkForm = 'clean' | 'tags' | 'html' | 'raw';

/** The next form to try when a form does not convert back. */
export const lowerForm: Readonly<Record<ChunkForm, ChunkForm>> = {
  clean: 'tags',
  tags: 'html',
  html: 'raw',
  raw: 'raw',
};

/** The Markdown of a chunk in a form; undefined where the chunk has no such form. Unproven. */
export function chunkMarkdown(html: string, chunk: ClassicChunk, form: ChunkForm): string | undefined {
  const text = html.replaceAll('\r\n', '\n');
  if (form === 'raw') return rawRegion(text);
  if (form === 'html') return /\n[ \t]*\n/.test(text) && chunk.name !== 'pre' ? undefined : text;
  switch (chunk.kind) {
    case 'comment':
    case 'tag':
      return undefined;
    case 'paragraph':
      return paragraphMarkdown(text, form);
    case 'shortcode':
      return form === 'clean' ? shortcodeMarkdown(text, chunk.name) : undefined;
    case 'element':
      return form === 'clean' ? elementMarkdown(text, chunk.name) : undefined;
  }
}

function paragraphMarkdown(html: string, form: ChunkForm): string | undefined {
  if (form === 'tags') return proseMarkdown(html, { tags: true });
  return imageToMarkdown(html) ?? proseMarkdown(html).replace(needlessEscape, '');
}

/** The bracket of a shortcode begins no link, and a bare address stays bare in a classic post. */
const needlessEscape = /\\(?=\[\/?[a-z][\w-]*[\s\]/]|:\/\/)/g;

function shortcodeMarkdown(html: string, name: string): string | undefined {
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return imageToMarkdown(html);
    case 'embed':
      return /^\[embed\]\s*(https?:\/\/[^\s<>[\]]+)\s*\[\/embed\]$/.exec(html)?.[1];
    default: {
      const code = readCodeShortcode(html);
      return code && fencedCode(code.text, code.language);
    }
  }
}
