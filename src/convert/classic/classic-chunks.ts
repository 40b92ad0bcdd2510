import { wrapperTags } from './block-tags.js';
import { classicMarks } from './classic-marks.js';
import type { ClassicMark } from './classic-marks.js';

/** A piece of a classic post: what one block would hold. */
export interface ClassicChunk {
  /** `element`: a block element with its inside. `tag`: one tag of a wrapper, or one without a partner. */
  readonly kind: 'paragraph' | 'element' | 'tag' | 'comment' | 'shortcode';
  /** The lower-case name of the element, tag or shortcode. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Cuts classic content at its blank lines, block elements, comments on their own and captions; what lies between is white space. */
export function classicChunks(content: string): readonly ClassicChunk[] {
  const marks = classicMarks(content);
  const blanks = blankCounts(marks);
  const chunks: ClassicChunk[] = [];
  let from = 0;
  const flush = (until: number) => {
    const text = content.slice(from, until);
    const start = from + (text.length - text.trimStart().length);
    const end = from + text.trimEnd().length;
    if (start < end) chunks.push({ kind: 'paragraph', name: '', start, end });
  };
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index];
    if (!mark || !parts(content, mark, from)) continue;
    flush(mark.start);
    const last = lastOf(mark, index, blanks);
    from = marks[last]?.end ?? mark.end;
    if (mark.kind !== 'blank')
      chunks.push({ kind: kindOf(mark, last > index), name: mark.name, start: mark.start, end: from });
    index = last;
  }
  flush(content.length);
  return chunks;
}

/** A comment or shortcode within a line is part of that line. */
function parts(content: string, mark: ClassicMark, from: number): boolean {
  if (mark.kind !== 'comment' && mark.kind !== 'shortcode') return true;
  const before = content.slice(Math.max(from, mark.start - 200), mark.start);
  const lineIsEmpty = /(?:^|\n)[ \t]*$/.test(before);
  if (mark.kind === 'shortcode') return lineIsEmpty;
  if (/^<!--(?:more|nextpage)/.test(content.slice(mark.start, mark.start + 12))) return true;
  return lineIsEmpty && /^[ \t]*(?:\r?\n|$)/.test(content.slice(mark.end, mark.end + 200));
}

function kindOf(mark: ClassicMark, isWhole: boolean): ClassicChunk['kind'] {
  if (mark.kind === 'comment' || mark.kind === 'shortcode') return mark.kind;
  return isWhole || mark.kind === 'void' ? 'element' : 'tag';
}

/** The mark at which the chunk that begins at this one ends. */
function lastOf(mark: ClassicMark, index: number, blanks: readonly number[]): number {
  if (mark.kind !== 'open' || mark.partner === undefined) return index;
  const paragraphs = (blanks[mark.partner] ?? 0) - (blanks[index] ?? 0);
  return wrapperTags.has(mark.name) && paragraphs > 0 ? index : mark.partner;
}

/** How many blank lines come before each mark. */
function blankCounts(marks: readonly ClassicMark[]): readonly number[] {
  let count = 0;
  return marks.map((mark) => (mark.kind === 'blank' ? count++ : count));
}
