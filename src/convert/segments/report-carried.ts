import type { ConvertOptions } from '../options.js';
import type { Piece } from './piece.js';
import type { Plan } from './plan-pieces.js';
import type { Segment } from './segment.js';

/** Tells `onCarried` of each block that stands as markup, with its line. */
export function reportCarried(
  { pieces }: Plan,
  segments: readonly Segment[],
  { onCarried }: ConvertOptions,
): void {
  if (!onCarried) return;
  let line = 1;
  let index = 0;
  for (const segment of segments) {
    const piece = segment.kind === 'space' ? undefined : pieces[index++];
    if (piece && piece.form !== 'clean' && piece.kind !== 'close') {
      onCarried({ line, block: piece.block.blockName ?? undefined, reason: reasonOf(piece) });
    }
    line += segment.markdown.split('\n').length - 1;
  }
}

function reasonOf({ kind, block }: Piece): string {
  if (block.blockName === null) return 'text outside every block';
  if (block.attrs === null) return 'its attributes are no JSON';
  if (!block.closer && !block.opener.endsWith('/-->')) return 'it is never closed';
  if (kind === 'open') return 'its frame has no Markdown form; what is inside is Markdown';
  return 'Markdown would not give its bytes back';
}
