import { lineEnding } from './line-ending.js';
import { splitFrontMatter } from './split-front-matter.js';

/**
 * The file with another body (LF endings) below the same front matter. Lines at both ends of the body that stay keep
 * their own line endings, new lines take the file's; the same body changes no byte.
 */
export function replaceBody(text: string, body: string): string {
  const { kind, bodyStart } = splitFrontMatter(text);
  const eol = lineEnding(text);
  const fence = text.slice(0, bodyStart);
  const parting = kind === 'closed' && needsParting(fence, body) ? eol : '';
  return fence + parting + keepEndings(text.slice(bodyStart), body, eol);
}

/** Without an empty line after the fence, a body that begins with one would lose it. */
function needsParting(fence: string, body: string): boolean {
  if (body === '' || /\n\r?\n$/.test(fence)) return false;
  return body.startsWith('\n') || !fence.endsWith('\n');
}

function keepEndings(old: string, body: string, eol: string): string {
  const oldLines = old.split('\n');
  const newLines = body.split('\n');
  const bare = oldLines.map((line, at) =>
    line.endsWith('\r') && at < oldLines.length - 1 ? line.slice(0, -1) : line,
  );
  const shorter = Math.min(oldLines.length, newLines.length);
  let head = 0;
  while (head < shorter && bare[head] === newLines[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && bare.at(-1 - tail) === newLines.at(-1 - tail)) tail += 1;
  const ending = eol.slice(0, -1);
  const end = newLines.length - tail;
  const middle = newLines
    .slice(head, end)
    .map((line, at) => (head + at === newLines.length - 1 ? line : line + ending));
  return [...oldLines.slice(0, head), ...middle, ...oldLines.slice(oldLines.length - tail)].join('\n');
}
