import { classicSegments } from '../classic/classic-segments.js';
import { markdownClassicSegments } from '../classic/markdown-classic-segments.js';
import type { ConvertOptions } from '../options.js';
import { convertSegments } from '../segments/convert-segments.js';
import { markdownSegments } from '../segments/markdown-segments.js';
import type { Segment } from '../segments/segment.js';

/** How the two sides of a post are cut: made of blocks, or classic. */
export interface PostForm {
  readonly isClassic: boolean;
  readonly cutContent: (content: string) => readonly Segment[];
  readonly cutMarkdown: (markdown: string) => readonly Segment[];
}

/** A post is made of blocks when its content has one, as in WordPress's `has_blocks`; what is empty becomes blocks. */
export function postForm(content: string, options: ConvertOptions): PostForm {
  // What had to be carried was told when the post was first converted.
  const quiet: ConvertOptions = { ...options, oldForms: 'clean', onCarried: () => undefined };
  const isClassic = content.trim() !== '' && !content.includes('<!-- wp:');
  return {
    isClassic,
    cutContent: (text) =>
      text.includes('<!-- wp:') ? convertSegments(text, quiet) : classicSegments(text, quiet),
    cutMarkdown: (text) => (isClassic ? markdownClassicSegments(text, quiet) : markdownSegments(text, quiet)),
  };
}
