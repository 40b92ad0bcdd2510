import type { StateInline } from 'markdown-it';
import { bracesAt } from '../inline/braces.js';
import { withoutItemWords } from '../inline/item-words.js';
import type { Token } from './token.js';

const math = /\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*?[^\s$\\]\$(?!\d)/y;

/** The markdown-it inline rule that hangs `{key=value}` on the link or image that stands right before it. */
export function bracesRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x7b || state.pending || silent) return false;
  const owner = ownerOf(state.tokens);
  const found = owner && bracesAt(state.src, state.pos);
  if (!found || state.pos + found.length > state.posMax) return false;
  const braces = owner.type === 'image' ? withoutItemWords(found.braces) : found.braces;
  owner.meta = { ...owner.meta, braces };
  state.pos += found.length;
  return true;
}

function ownerOf(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  if (last?.type === 'image' && !last.meta) return last;
  if (last?.type !== 'link_close' || last.info === 'auto') return undefined;
  const opening = tokens.findLast((token) => token.type === 'link_open' && token.level === last.level);
  return opening && !opening.meta ? opening : undefined;
}

/** The markdown-it inline rule that leaves `$formula$` and `$$formula$$` as text: nothing in it is a sign. */
export function mathRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x24) return false;
  math.lastIndex = state.pos;
  const formula = math.exec(state.src)?.[0];
  if (!formula || state.pos + formula.length > state.posMax) return false;
  if (!silent) state.push('text_special', '', 0).content = formula;
  state.pos += formula.length;
  return true;
}
