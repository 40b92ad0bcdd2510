import type { StateBlock } from './token.js';

const opening = /^<!-- galley:raw( #\d+)? -->$/;
const space = /^<!-- galley:space ("[^"]*") -->$/;

/**
 * The markdown-it block rule for what is no block: `<!-- galley:space "\n" -->` is white space between two blocks that is not
 * the usual empty line, and `<!-- galley:raw -->` up to `<!-- /galley:raw -->` is text outside every block (or a block that nothing
 * else can hold), byte for byte. Both give one token with the text as content.
 */
export function rawRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (state.level > 0 || state.sCount[startLine] !== 0) return false;
  const start = state.bMarks[startLine] ?? 0;
  if (!state.src.startsWith('<!-- galley:', start)) return false;
  const line = state.src.slice(start, state.eMarks[startLine]);
  const found = spaceAt(line, startLine) ?? rawAt(state, line, [startLine, endLine]);
  if (!found) return false;
  if (silent) return true;
  const token = state.push(found.type, '', 0);
  token.content = found.content;
  token.map = [startLine, found.end];
  state.line = found.end;
  return true;
}

function spaceAt(line: string, at: number) {
  const json = space.exec(line)?.[1];
  if (json === undefined || !/^"(?:\\[tnrf]| )*"$/.test(json)) return undefined;
  return { type: 'wp_space', content: JSON.parse(json) as string, end: at + 1 };
}

function rawAt(state: StateBlock, line: string, [startLine, endLine]: readonly [number, number]) {
  const match = opening.exec(line);
  if (!match) return undefined;
  const closing = `\n<!-- /galley:raw${match[1] ?? ''} -->\n`;
  const from = state.eMarks[startLine] ?? 0;
  const at = `${state.src}\n`.indexOf(closing, from);
  if (at < 0) return undefined;
  let end = startLine + 1;
  while (end < endLine && (state.bMarks[end] ?? 0) <= at) end++;
  return { type: 'wp_raw', content: at === from ? '' : state.src.slice(from + 1, at), end: end + 1 };
}
