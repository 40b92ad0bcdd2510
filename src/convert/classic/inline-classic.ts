import { inlineHtml } from '../inline/inline-html.js';
import type { Token } from '../markdown/token.js';
import { imageToClassic } from './classic-image.js';

/** Phrasing of a classic post: a line end is a line break, so a line of the Markdown goes on after a space. */
export function inlineClassic(token: Token | undefined): string {
  const children = token?.children ?? [];
  return loneImage(children) ?? phrasing(children);
}

function phrasing(tokens: readonly Token[]): string {
  return tokens.map((token) => tokenHtml(token)).join('');
}

function tokenHtml(token: Token): string {
  switch (token.type) {
    case 'image':
      return imageToClassic(token, undefined);
    case 'softbreak':
      return ' ';
    case 'hardbreak':
      return '\n';
    default:
      // A bare address stays bare: on a line of its own WordPress embeds it.
      return token.markup === 'linkify' ? '' : inlineHtml([token]);
  }
}

/** A paragraph that is one image, or one linked image. */
function loneImage(children: readonly Token[]): string | undefined {
  const shown = children.filter((child) => child.type !== 'text' || child.content !== '');
  const [first, second, third] = shown;
  if (shown.length === 1 && first?.type === 'image') return imageToClassic(first, { open: '', close: '' });
  const isLinked = shown.length === 3 && first?.type === 'link_open' && second?.type === 'image';
  if (!isLinked || !third) return undefined;
  return imageToClassic(second, { open: inlineHtml([first]), close: inlineHtml([third]) });
}
