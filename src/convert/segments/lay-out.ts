import type { Plan } from './plan-pieces.js';
import type { Segment } from './segment.js';
import { usualSpace, type Neighbour } from './usual-space.js';

/**
 * The segments of planned pieces, one for each piece and the spaces between. White space that is not the
 * usual one gets a marker, unless `bare`: then the Markdown does not speak of it.
 */
export function layOut({ pieces, end }: Plan, bare: boolean): readonly Segment[] {
  const segments: Segment[] = [];
  let before: Neighbour = 'edge';
  for (const piece of pieces) {
    addSpace(segments, { before, after: piece.kind, content: piece.space, bare });
    const kind = piece.kind === 'raw' ? 'block' : piece.kind;
    segments.push({
      kind,
      content: piece.content,
      markdown: piece.markdown,
      carried: piece.form !== 'clean',
    });
    before = piece.kind;
  }
  addSpace(segments, { before, after: 'edge', content: end, bare });
  return segments;
}

interface Space {
  readonly before: Neighbour;
  readonly after: Neighbour;
  readonly content: string;
  readonly bare: boolean;
}

function addSpace(segments: Segment[], { before, after, content, bare }: Space): void {
  const usual = bare || content === usualSpace(before, after);
  const marker = usual ? '' : `<!-- galley:space ${JSON.stringify(content)} -->`;
  const lines = [before === 'edge' ? undefined : '', marker || undefined, after === 'edge' ? undefined : ''];
  const markdown = lines.filter((line) => line !== undefined).join('\n\n') + (after === 'edge' ? '\n' : '');
  if (content || markdown) segments.push({ kind: 'space', content, markdown });
}
