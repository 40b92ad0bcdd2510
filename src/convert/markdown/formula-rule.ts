import type { BlockRuleArguments } from './token.js';

/** Lines. Each line that begins with `$$` looks this far ahead. */
const LONGEST = 200;

/**
 * The markdown-it block rule for a displayed formula, `$$` to `$$` over several lines without an empty one:
 * one paragraph, so that a line of it that begins with `+` is no list.
 */
export function formulaRule(...[state, startLine, endLine, silent]: BlockRuleArguments): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('$$', start) || (state.sCount[startLine] ?? 0) - state.blkIndent >= 4)
    return false;
  let end = startLine;
  const far = Math.min(endLine, startLine + LONGEST);
  while (end < far && !state.isEmpty(end) && (state.sCount[end] ?? 0) >= state.blkIndent) end++;
  const content = state.getLines(startLine, end, state.blkIndent, false).trim();
  if (end - startLine < 2 || !/^\$\$[^$]+\$\$$/.test(content)) return false;
  if (silent) return true;
  const map: [number, number] = [startLine, end];
  state.push('paragraph_open', 'p', 1).map = map;
  Object.assign(state.push('inline', '', 0), { content, map, children: [] });
  state.push('paragraph_close', 'p', -1);
  state.line = end;
  return true;
}
