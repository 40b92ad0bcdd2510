import type { Attributes } from './attributes.js';

/**
 * A piece of a post as the block grammar sees it; the names are WordPress's. It keeps every byte: `opener`,
 * the strings of `innerContent` with the inner blocks in the place of each null, and `closer` are the
 * source from `start` to `end`.
 */
export interface Block {
  /** With its namespace (`core/heading`); null for freeform, the text outside every block. */
  readonly blockName: string | null;
  /** Null when there is JSON that does not parse; empty when there is none. */
  readonly attrs: Attributes | null;
  readonly innerBlocks: readonly Block[];
  /** The HTML without the inner blocks. */
  readonly innerHTML: string;
  readonly innerContent: readonly (string | null)[];
  /** The delimiter as it stands in the source; '' for freeform. */
  readonly opener: string;
  /** '' for freeform, for a void block (`<!-- wp:more /-->`) and for a block that is never closed. */
  readonly closer: string;
  /** Offsets in the source, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}
