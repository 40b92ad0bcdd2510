import type { Block } from '../grammar/block.js';

/** Whether two blocks side by side would be one in Markdown if they were written with the same marks. */
export function runTogether(one: Block | undefined, next: Block): boolean {
  return one?.blockName === next.blockName && one.attrs?.['ordered'] === next.attrs?.['ordered'];
}
