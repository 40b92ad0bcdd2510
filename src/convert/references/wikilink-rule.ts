import type { StateInline } from 'markdown-it';

const wikilink = /!?\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/y;

/** The markdown-it inline rule for `[[page]]`, `[[page|text]]` and `![[picture.png]]`: one `wikilink` token. */
export function wikilinkRule(state: StateInline, silent: boolean): boolean {
  const first = state.src.charCodeAt(state.pos);
  if (first !== 0x5b && first !== 0x21) return false;
  wikilink.lastIndex = state.pos;
  const match = wikilink.exec(state.src);
  const end = match ? state.pos + match[0].length : 0;
  // `[[1]](url)` is a link whose text is in brackets.
  if (!match || end > state.posMax || state.src[end] === '(') return false;
  if (!silent) {
    const token = state.push('wikilink', '', 0);
    token.content = match[0];
    token.meta = { target: match[1]?.trim() ?? '', text: match[2] };
  }
  state.pos = end;
  return true;
}
