import { diffLines, diffWordsWithSpace } from 'diff';
import { printableLines } from '../output/printable.js';
import type { Paint } from '../output/paint.js';

const context = 2;

/**
 * The changed lines of a text with two unchanged ones around them, and in them the words: `[-gone-]{+come+}`, as
 * `git diff --word-diff` writes it, so that it reads the same without colours. `...` stands for what is left out.
 */
export function wordDiffLines(
  { before, after }: { readonly before: string; readonly after: string },
  paint: Paint,
): string[] {
  const lines: string[] = [];
  const parts = diffLines(lined(before), lined(after));
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    const next = parts[at + 1];
    if (!part.added && !part.removed) {
      lines.push(...shortened(part.value, { first: at === 0, last: at === parts.length - 1 }));
    } else if (part.removed && next?.added) {
      lines.push(...words(part.value, next.value, paint));
      at += 1;
    } else {
      lines.push(...whole(part, paint));
    }
  }
  return lines;
}

function lined(text: string): string {
  const clean = printableLines(text);
  return clean === '' || clean.endsWith('\n') ? clean : `${clean}\n`;
}

function words(before: string, after: string, paint: Paint): string[] {
  const marked = diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
    if (added) return each(value, (text) => paint.good(`{+${text}+}`));
    return removed ? each(value, (text) => paint.bad(`[-${text}-]`)) : value;
  });
  return marked.join('').replace(/\n$/, '').split('\n');
}

function whole({ value, added }: { value: string; added?: boolean }, paint: Paint): string[] {
  const mark = (text: string): string => (added ? paint.good(`{+${text}+}`) : paint.bad(`[-${text}-]`));
  return each(value, mark).replace(/\n$/, '').split('\n');
}

/** Marks never run over the end of a line. */
function each(text: string, mark: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : mark(line)))
    .join('\n');
}

function shortened(text: string, place: { readonly first: boolean; readonly last: boolean }): string[] {
  const lines = text.replace(/\n$/, '').split('\n');
  const head = place.first ? 0 : context;
  const tail = place.last ? 0 : context;
  if (lines.length <= head + tail + 1) return lines;
  return [...lines.slice(0, head), '...', ...lines.slice(lines.length - tail)];
}
