import { plainCharacters } from '../markdown/plain-characters.js';
import type { ConvertOptions } from '../options.js';
import { markdownSegments } from './markdown-segments.js';
import { anyParagraph } from './plain-paragraph.js';
import type { Piece } from './piece.js';
import type { Plan } from './plan-pieces.js';
import type { Segment } from './segment.js';

/**
 * The pieces to blame when the Markdown laid out for them does not convert back to what they expect; none
 * when it does. A piece that fails alone is to blame; when all stand alone, the first that fails among the
 * others is, with the one before it.
 */
export function disagreeing(
  { pieces }: Plan,
  segments: readonly Segment[],
  options: ConvertOptions,
): readonly Piece[] {
  const failing = misread(pieces, segments, options);
  if (failing.length === 0) return [];
  const alone = failing.map((index) => pieces[index]!).filter((piece) => !standsAlone(piece, options));
  if (alone.length > 0) return alone;
  const first = failing[0]!;
  return pieces.slice(Math.max(0, first - 1), first + 1);
}

/** Indices of the pieces whose stretch of the Markdown gives other bytes, or other cuts. */
function misread(pieces: readonly Piece[], segments: readonly Segment[], options: ConvertOptions): number[] {
  const short = shortened(pieces, segments);
  const markdown = short.map((segment) => segment.markdown).join('');
  const back = new Map(placed(markdownSegments(plainCharacters(markdown), options)));
  const failing: number[] = [];
  let index = 0;
  for (const [start, segment] of placed(short)) {
    const found = back.get(start);
    const { plain, expected } = pieces[index]!;
    const right =
      found?.markdown.length === segment.markdown.length &&
      found.content === (plain ? anyParagraph.content : expected);
    if (!right) failing.push(index);
    index++;
  }
  return failing;
}

/** With one short paragraph for each of plain prose: only that it is read as a paragraph is left to prove. */
function shortened(pieces: readonly Piece[], segments: readonly Segment[]): readonly Segment[] {
  let index = 0;
  return segments.map((segment) => {
    const plain = segment.kind !== 'space' && pieces[index++]!.plain;
    return plain ? { ...segment, markdown: anyParagraph.markdown } : segment;
  });
}

/** The segments that are no spaces, with the offset of their Markdown. */
function placed(segments: readonly Segment[]): [number, Segment][] {
  let at = 0;
  const found: [number, Segment][] = [];
  for (const segment of segments) {
    if (segment.kind !== 'space') found.push([at, segment]);
    at += segment.markdown.length;
  }
  return found;
}

function standsAlone(piece: Piece, options: ConvertOptions): boolean {
  if (piece.kind === 'open' || piece.kind === 'close') return true;
  const back = markdownSegments(plainCharacters(piece.markdown), options);
  return back.length === 1 && back[0]!.content === piece.expected;
}
