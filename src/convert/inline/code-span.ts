/** A code span of a text; undefined when Markdown has none for it (empty, or with a line ending). */
export function codeSpan(code: string): string | undefined {
  if (code === '' || code.includes('\n')) return undefined;
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(shortestFree(code, longest));
  const padded = /^`|`$/.test(code) || (/^ .* $/.test(code) && code.trim() !== '');
  return padded ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}

/** The shortest run of backticks that the code does not hold. */
function shortestFree(code: string, longest: number): number {
  const runs = new Set([...code.matchAll(/`+/g)].map((run) => run[0].length));
  for (let length = 1; length <= longest; length++) if (!runs.has(length)) return length;
  return longest + 1;
}
