/** Where the parts of a draft file lie: offsets into its text, in UTF-16 units. */
export interface FrontMatterSplit {
  readonly kind: 'closed' | 'none' | 'unclosed';
  /** The YAML without its fences; empty when there is none. */
  readonly yamlStart: number;
  readonly yamlEnd: number;
  /** The body, after the closing fence and at most one empty line. */
  readonly bodyStart: number;
}

const openingFence = /^\uFEFF?---[ \t]*\r?\n/;
const closingFence = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;

/**
 * Finds front matter as Jekyll and Pandoc do: `---` on the very first line, up to the next line `---` or `...`. The
 * one empty line that parts it from the body belongs to neither.
 */
export function splitFrontMatter(text: string): FrontMatterSplit {
  const opening = openingFence.exec(text)?.[0].length ?? 0;
  const byteOrderMark = text.startsWith('\uFEFF') ? 1 : 0;
  if (opening === 0) {
    return { kind: 'none', yamlStart: byteOrderMark, yamlEnd: byteOrderMark, bodyStart: byteOrderMark };
  }
  closingFence.lastIndex = opening;
  const closing = closingFence.exec(text);
  if (!closing) return { kind: 'unclosed', yamlStart: opening, yamlEnd: text.length, bodyStart: text.length };
  const after = closing.index + closing[0].length;
  return {
    kind: 'closed',
    yamlStart: opening,
    yamlEnd: closing.index,
    bodyStart: skipEmptyLine(text, after),
  };
}

function skipEmptyLine(text: string, at: number): number {
  if (text.startsWith('\n', at)) return at + 1;
  return text.startsWith('\r\n', at) ? at + 2 : at;
}
