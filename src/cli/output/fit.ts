import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter();

/** Columns that a text takes in a terminal: CJK and emoji two, marks that combine none. Escape sequences count nothing. */
export function width(text: string): number {
  return stringWidth(text);
}

/** Cut to at most `columns`, with `…` where something is missing; never inside a character. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of graphemes.segment(text)) {
    used += width(segment);
    if (used > columns) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** As `cut`, but the end stays: of a path it is the end that tells files apart. */
export function cutStart(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let used = 1;
  for (const { segment } of [...graphemes.segment(text)].reverse()) {
    used += width(segment);
    if (used > columns) break;
    kept = segment + kept;
  }
  return `…${kept}`;
}

/** Filled with spaces to `columns`. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}
