import type { Block } from './block.js';

/** The source of the blocks, byte for byte as they were parsed. Any depth. */
export function serializeBlocks(blocks: readonly Block[]): string {
  let text = '';
  const rest: (Block | string)[] = [...blocks].reverse();
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') text += next;
    else rest.push(...partsOf(next).reverse());
  }
  return text;
}

function partsOf(block: Block): (Block | string)[] {
  let inner = 0;
  const parts = block.innerContent.map((part) => part ?? block.innerBlocks[inner++] ?? '');
  return [block.opener, ...parts, block.closer];
}
