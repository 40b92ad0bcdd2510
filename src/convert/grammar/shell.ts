import type { Block } from './block.js';

/**
 * The HTML of a block around its inner blocks, when these stand in it as the editor writes them: an empty
 * line apart.
 */
export interface Shell {
  readonly head: string;
  readonly tail: string;
}

/**
 * The shell of a block, without the line endings at its delimiters; undefined when it is spaced otherwise.
 */
export function shellOf({ innerBlocks, innerContent, innerHTML }: Block): Shell | undefined {
  if (!innerHTML.startsWith('\n') || !innerHTML.endsWith('\n')) return undefined;
  if (innerBlocks.length === 0) return { head: innerHTML.slice(1, -1), tail: '' };
  const [first, last] = [innerContent[0], innerContent.at(-1)];
  if (typeof first !== 'string' || typeof last !== 'string') return undefined;
  const between = innerContent.slice(1, -1);
  if (!between.every((part, index) => part === (index % 2 ? '\n\n' : null))) return undefined;
  return { head: first.slice(1), tail: last.slice(0, -1) };
}
