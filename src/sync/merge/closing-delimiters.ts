const delimiter = /<!--\s+(\/)?wp:([a-z0-9/_-]+)(?:\s[^\n]*?)?(\/)?-->/g;

interface Opener {
  readonly name: string;
  readonly line: number;
}

/**
 * For each line that opens a WordPress block (`<!-- wp:group -->`), the line that closes it. A block without a
 * closer is not in the map. One pass, whatever the nesting.
 */
export function closingDelimiters(lines: readonly string[]): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: Opener[] = [];
  lines.forEach((line, at) => {
    for (const [, closer, name = '', selfClosing] of line.matchAll(delimiter)) {
      if (closer) close(name, at);
      else if (!selfClosing) open.push({ name, line: at });
    }
  });
  return closing;

  function close(name: string, at: number): void {
    const found = open.findLastIndex((opener) => opener.name === name);
    const opener = open[found];
    if (!opener) return;
    open.length = found;
    closing.set(opener.line, Math.max(at, closing.get(opener.line) ?? 0));
  }
}
