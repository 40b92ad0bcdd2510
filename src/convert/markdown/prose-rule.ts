import type { StateCore } from 'markdown-it';
import { plainHtml } from '../inline/plain-prose.js';
import type { Token } from './token.js';

/** markdown-it's core rule that reads inline content; plain prose becomes one `prose` token, which holds its HTML. */
export function proseRule({ tokens, md, env, Token }: StateCore): void {
  for (const token of tokens) {
    if (token.type !== 'inline') continue;
    const html = plainHtml(token.content);
    if (html === undefined) md.inline.parse(token.content, md, env, (token.children = []));
    else token.children = [Object.assign(new Token('prose', '', 0), { content: html })];
  }
}

/** Whether the content of a block is such prose. */
export function isProseToken({ children }: Token): boolean {
  return children?.[0]?.type === 'prose';
}
