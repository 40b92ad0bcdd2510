import type { Block } from '../grammar/block.js';
import type { Neighbour } from './usual-space.js';

/**
 * How a block stands in the Markdown, each tried when the one before is not read back: as prose, as prose
 * whose inline elements stay tags, as its markup, or inside a `galley:raw` region.
 */
export type Form = 'clean' | 'tags' | 'carried' | 'raw';

/** A block, or an edge of a container, on its way into Markdown. */
export interface Piece {
  readonly kind: Exclude<Neighbour, 'edge'>;
  readonly form: Form;
  readonly block: Block;
  readonly content: string;
  /** What converting the Markdown back must give: `content`, or today's form of it. */
  readonly expected: string;
  readonly markdown: string;
  /** A paragraph of plain prose: what its Markdown becomes is known, wherever it is read as a paragraph. */
  readonly plain?: boolean;
  /** The white space before it in the content. */
  readonly space: string;
}
