import type { Block } from '../grammar/block.js';

/**
 * Today's markup of a block as an older editor saved it; undefined when it is none that this file knows. `inner` are its inner
 * blocks, already in today's form. Facts: the deprecated versions in WordPress's `block-library`.
 */
export type OldForm = (block: Block, inner: readonly string[]) => string | undefined;

/** Whether a block has no attributes but these. */
export function hasOnly({ attrs }: Block, keys: readonly string[]): boolean {
  return attrs !== null && Object.keys(attrs).every((key) => keys.includes(key));
}
