import type { StateInline } from 'markdown-it';

const wikilink = /!?\[\[([^[\]\n|]+)(?:\|([^[\]\n|]*))?\]\]/y;

/**
 * The markdown-it inline rule for `[[page]]`, `[[page|text]]`, `![[picture.png]]` and
 * `![[picture.png|640]]`, as Obsidian writes them, where the body has wikilinks at all. The address is what
 * stands in the brackets.
 */
export function wikilinkRule(state: StateInline, silent: boolean): boolean {
  const first = state.src.charCodeAt(state.pos);
  if ((first !== 0x5b && first !== 0x21) || !(state.env as { wikilinks?: boolean }).wikilinks) return false;
  wikilink.lastIndex = state.pos;
  const match = wikilink.exec(state.src);
  const end = match ? state.pos + match[0].length : 0;
  // `[[1]](url)` is a link whose text is in brackets.
  if (!match || end > state.posMax || state.src[end] === '(') return false;
  if (!silent && first === 0x21) pushImage(state, match);
  else if (!silent) pushLink(state, match);
  state.pos = end;
  return true;
}

function pushLink(state: StateInline, [, target = '', text]: RegExpExecArray): void {
  const address = state.md.normalizeLink(target.trim());
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', address]];
  open.markup = 'wikilink';
  state.push('text', '', 0).content = text?.trim() || target.trim();
  state.push('link_close', 'a', -1).markup = 'wikilink';
}

/** What stands after the bar is a width when it is a number, as in Obsidian, else the alternative text. */
function pushImage(state: StateInline, [, target = '', text = '']: RegExpExecArray): void {
  const width = /^(\d+)$/.exec(text.trim())?.[1];
  const token = state.push('image', 'img', 0);
  token.attrs = [
    ['src', state.md.normalizeLink(target.trim())],
    ['alt', ''],
  ];
  token.content = width ? '' : text.trim();
  token.children = [];
  if (width) token.meta = { braces: new Map([['width', width]]) };
}
