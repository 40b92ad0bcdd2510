/** Finds the offset in the Markdown source of an offset in the content of an inline token. */
export type InlineOffsets = (offset: number) => number;

/** Where a block stands: its source and the offset at which each line begins. */
export interface SourceLines {
  readonly source: string;
  readonly starts: readonly number[];
}

/** The beginnings of all lines of a text. */
export function sourceLines(source: string): SourceLines {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return { source, starts };
}

/**
 * markdown-it hands out the content of a paragraph or heading without quote marks and indentation. Each of its lines is the
 * end of a source line, apart from white space and the closing marks of a heading, and is found there again.
 */
export function paragraphOffsets(content: string, lines: SourceLines, firstLine: number): InlineOffsets {
  const begins: number[] = [];
  const sources: number[] = [];
  let at = 0;
  content.split('\n').forEach((line, index) => {
    const start = lines.starts[firstLine + index] ?? lines.source.length;
    const end = (lines.starts[firstLine + index + 1] ?? lines.source.length + 1) - 1;
    const text = line.trimStart();
    const skipped = line.length - text.length;
    begins.push(at + skipped);
    sources.push(start + columnOf(text.trimEnd(), lines.source.slice(start, end)));
    at += line.length + 1;
  });
  return (offset) => {
    const line = lastAtMost(begins, offset);
    return (sources[line] ?? 0) + Math.max(0, offset - (begins[line] ?? 0));
  };
}

function columnOf(text: string, sourceLine: string): number {
  const trimmed = sourceLine.trimEnd();
  return trimmed.endsWith(text) ? trimmed.length - text.length : Math.max(0, sourceLine.indexOf(text));
}

/** The content of a table cell that begins at `start` of the source, where `\|` stands for `|`. */
export function cellOffsets(content: string, source: string, start: number): InlineOffsets {
  const escapes: number[] = [];
  for (let at = 0, from = start; at < content.length; at += 1, from += 1) {
    if (content[at] !== '|' || source[from] !== '\\') continue;
    escapes.push(at);
    from += 1;
  }
  return (offset) => start + offset + (lastAtMost(escapes, offset - 1) + 1);
}

/** The index of the last number that is at most `limit`, or -1. The numbers rise. */
export function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
