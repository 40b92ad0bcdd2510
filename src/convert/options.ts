import type { Footnotes } from './footnotes/footnotes.js';

/** How the two directions convert. Every option may be left out; the defaults carry what is not exact. */
export interface ConvertOptions {
  /**
   * What `toMarkdown` does with a block that an earlier editor wrote: `carry` keeps its markup in the
   * Markdown, so that converting back gives its bytes; `clean` writes Markdown wherever converting back
   * gives today's form of it (for pulled drafts, whose base keeps the bytes).
   */
  readonly oldForms?: 'carry' | 'clean';
  /** `[[page]]` is a link and `![[picture.png]]` an image, as in Obsidian. */
  readonly wikilinks?: boolean;
  /** Told, once for each, what `toMarkdown` had to carry. */
  readonly onCarried?: (note: CarriedNote) => void;
  /** The footnotes of the post; `toPost` and `toDraft` see to them. Without them `[^1]` is text. */
  readonly footnotes?: Footnotes | undefined;
}

/** Something that stands in the Markdown as markup. */
export interface CarriedNote {
  /** Line of the Markdown, counted from 1. */
  readonly line: number;
  /** The block's name (`core/columns`), or undefined for text outside every block. */
  readonly block: string | undefined;
  readonly reason: string;
}
