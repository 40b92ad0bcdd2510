import type { BlockRuleArguments, StateBlock } from './token.js';

const opening = /^<!-- galley:raw( #\d+)? -->$/;
const space = /^<!-- galley:space ("[^"]*") -->$/;

/**
 * The markdown-it block rule for what is no block: `<!-- galley:space "\n" -->` is white space between two
 * blocks that is not the usual empty line, and `<!-- galley:raw -->` up to `<!-- /galley:raw -->` is text
 * outside every block (or a block that nothing else can hold), byte for byte. Both give one token with the
 * text as content.
 */
export function rawRule(...[state, startLine, endLine, silent]: BlockRuleArguments): boolean {
  if (state.level > 0 || state.sCount[startLine] !== 0) return false;
  const start = state.bMarks[startLine] ?? 0;
  if (!state.src.startsWith('<!-- galley:', start)) return false;
  const line = state.src.slice(start, state.eMarks[startLine]);
  const what =
    spaceAt(line, startLine) ?? crlfAt(line, startLine) ?? rawAt(state, line, [startLine, endLine]);
  if (!what) return false;
  if (silent) return true;
  const token = state.push(what.type, '', 0);
  token.content = what.content;
  token.map = [startLine, what.end];
  state.line = what.end;
  return true;
}

function spaceAt(line: string, at: number) {
  const json = space.exec(line)?.[1];
  if (json === undefined || !/^"(?:\\[tnrf]| )*"$/.test(json)) return undefined;
  return { type: 'wp_space', content: JSON.parse(json) as string, end: at + 1 };
}

/** At the top of a text it says that the post's lines end with CR LF; it stands for nothing itself. */
function crlfAt(line: string, at: number) {
  return line === '<!-- galley:crlf -->' ? { type: 'wp_crlf', content: '', end: at + 1 } : undefined;
}

function rawAt(state: StateBlock, line: string, [startLine, endLine]: readonly [number, number]) {
  const match = opening.exec(line);
  if (!match) return undefined;
  const from = state.eMarks[startLine] ?? 0;
  const at = closingAt(state, `\n<!-- /galley:raw${match[1] ?? ''} -->`, from);
  if (at < 0) return undefined;
  let end = startLine + 1;
  while (end < endLine && (state.bMarks[end] ?? 0) <= at) end++;
  return { type: 'wp_raw', content: at === from ? '' : state.src.slice(from + 1, at), end: end + 1 };
}

const closings = new WeakMap<object, Map<string, number>>();

/** The next line that closes a region; remembered, so that many regions without one stay linear. */
function closingAt(state: StateBlock, closing: string, from: number): number {
  const known = closings.get(state.env) ?? new Map<string, number>();
  closings.set(state.env, known);
  let at = known.get(closing) ?? 0;
  if (at < 0 || at >= from) return at;
  do at = state.src.indexOf(closing, Math.max(at + 1, from));
  while (at >= 0 && !/^\n?$/.test(state.src.slice(at + closing.length, at + closing.length + 1)));
  known.set(closing, at);
  return at;
}
