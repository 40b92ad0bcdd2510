import { width } from './fit.js';

/** Breaks a sentence at its spaces into lines of at most `columns`; the first begins with `start`, each further one with `indent`. */
export function wrap(
  text: string,
  place: { readonly columns: number; readonly start?: string; readonly indent: string },
): string[] {
  const lines: string[] = [];
  let line = place.start ?? '';
  let begun = false;
  for (const word of text.split(' ')) {
    const longer = begun ? `${line} ${word}` : line + word;
    if (begun && width(longer) > place.columns) {
      lines.push(line);
      line = place.indent + word;
    } else {
      line = longer;
    }
    begun = true;
  }
  return [...lines, line];
}
