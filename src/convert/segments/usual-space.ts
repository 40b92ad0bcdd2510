/**
 * What may stand beside a space; `raw` is text outside every block, `edge` the beginning or end of the
 * post.
 */
export type Neighbour = 'block' | 'open' | 'close' | 'raw' | 'edge';

/**
 * What the editor puts between two neighbours: an empty line between blocks, nothing at the edges of the
 * post or of a container.
 */
export function usualSpace(before: Neighbour, after: Neighbour): '' | '\n\n' {
  if (before === 'open' || after === 'close') return '';
  return [before, after].some((side) => side === 'edge' || side === 'raw') ? '' : '\n\n';
}
