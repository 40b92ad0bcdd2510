import type { BlockRuleArguments } from './token.js';

/** markdown-it drops what is nested deeper than its `maxNesting` of 100. */
const DEEPEST = 90;

/**
 * The markdown-it block rule that ends quotes in quotes and lists in lists before markdown-it would: the
 * rest is one paragraph.
 */
export function depthRule(...[state, startLine, endLine, silent]: BlockRuleArguments): boolean {
  if (state.level < DEEPEST || silent) return false;
  const map: [number, number] = [startLine, endLine];
  state.push('paragraph_open', 'p', 1).map = map;
  const inline = state.push('inline', '', 0);
  inline.content = state.getLines(startLine, endLine, state.blkIndent, false).trim();
  inline.map = map;
  inline.children = [];
  state.push('paragraph_close', 'p', -1);
  state.line = endLine;
  return true;
}
