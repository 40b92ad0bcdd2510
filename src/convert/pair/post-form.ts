import { classicSegments } from '../classic/classic-segments.js';
import { markdownClassicSegments } from '../classic/markdown-classic-segments.js';
import { Footnotes } from '../footnotes/footnotes.js';
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

/** The content of a post and its `footnotes` meta; undefined where footnotes are not read at all. */
interface PostContent {
  readonly content: string;
  readonly footnotes?: string | undefined;
}

/** A post is made of blocks when its content has one, as in WordPress's `has_blocks`; what is empty becomes blocks. */
export function postForm({ content, footnotes }: PostContent, options: ConvertOptions): PostForm {
  // What had to be carried was told when the post was first converted.
  const quiet: ConvertOptions = { ...options, oldForms: 'clean', onCarried: () => undefined };
  const notes = (): Footnotes | undefined => (footnotes === undefined ? undefined : Footnotes.empty());
  const notesOf = (text: string): Footnotes | undefined => {
    return text.includes('<!-- wp:footnotes') ? Footnotes.ofMeta(footnotes) : undefined;
  };
  const isClassic = content.trim() !== '' && !content.includes('<!-- wp:');
  return {
    isClassic,
    cutContent: (text) =>
      text.includes('<!-- wp:')
        ? convertSegments(text, { ...quiet, footnotes: notesOf(text) })
        : classicSegments(text, quiet),
    cutMarkdown: (text) =>
      isClassic
        ? markdownClassicSegments(text, quiet)
        : markdownSegments(text, { ...quiet, footnotes: notes() }),
  };
}
