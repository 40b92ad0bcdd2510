/** The line (from 1) on which a top-level key of the front matter stands; undefined when it is not there. */
export function lineOfKey(text: string, key: string): number | undefined {
  const lines = text.split(/\r?\n/);
  const isEnd = (line: string): boolean => /^(?:---|\.\.\.)[ \t]*$/.test(line);
  const end = lines.findIndex((line, index) => index > 0 && isEnd(line));
  const start = new RegExp(`^["']?${key.replace(/[^\w]/g, String.raw`\$&`)}["']?[ \\t]*:`);
  const index = lines.slice(0, end < 0 ? lines.length : end).findIndex((line) => start.test(line));
  return index < 0 ? undefined : index + 1;
}
