import type { Braces } from '../inline/braces.js';
import { writeBraces } from '../inline/braces.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { imageMarkdown } from '../inline/image-inline.js';
import { altOf, bracesOf } from '../inline/inline-html.js';
import { linkDestination } from '../inline/link-destination.js';
import { BLANK_REL } from '../inline/link-markdown.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile, Writing } from './block-file.js';
import { bracesOfAttributes, pictureOfBraces } from './image-braces.js';
import { imageMarkup, type Picture, type PictureLink } from './image-markup.js';

const figure =
  /^\n<figure class="wp-block-image[^"]*">(?:<a([^>]*)>)?<img([^>]*)\/>(?:<\/a>)?(?:<figcaption class="wp-element-caption">([^]*)<\/figcaption>)?<\/figure>\n$/;

/** `![alt](address "caption"){id=812 size=large}` alone in its paragraph, perhaps inside a link. */
export const image: BlockFile = {
  tokens: ['paragraph_open'],
  names: ['core/image'],

  fromMarkdown(run, writing) {
    const children = run.tokens[run.from + 1]?.children ?? [];
    const picture = pictureOf(children, writing);
    return picture && imageMarkup(picture);
  },

  toMarkdown(block, reading) {
    const match = figure.exec(block.innerHTML);
    const attributes = htmlAttributes(match?.[2] ?? '');
    const braces = bracesOfAttributes(block.attrs ?? {});
    const destination = linkDestination(attributes?.get('src') ?? ' ');
    if (!match || !braces || destination === undefined) return undefined;
    const title = match[3] ? reading.inline(match[3], { line: true }) : undefined;
    const parts = { alt: attributes?.get('alt') ?? '', destination, title, braces };
    return match[1] === undefined ? imageMarkdown(parts) : linkedMarkdown(imageMarkdown(parts), match[1]);
  },
};

function linkedMarkdown(markdown: string, anchor: string): string | undefined {
  const attributes = new Map(htmlAttributes(anchor) ?? []);
  const destination = linkDestination(attributes.get('href') ?? ' ');
  if (destination === undefined) return undefined;
  attributes.delete('href');
  if (attributes.get('target') === '_blank' && attributes.get('rel') === BLANK_REL) attributes.delete('rel');
  return `[${markdown}](${destination})${writeBraces(attributes)}`;
}

/** The picture that the inline tokens of a paragraph are, when they are nothing else. */
export function pictureOf(children: readonly Token[], writing: Writing): Picture | undefined {
  const token = children.length === 1 ? children[0]! : children.length === 3 ? children[1]! : undefined;
  const link = children.length === 3 ? linkOf(children[0]!) : undefined;
  if (token?.type !== 'image' || (children.length === 3 && !link)) return undefined;
  const attributes = pictureOfBraces(bracesOf(token));
  if (!attributes) return undefined;
  const title = token.attrGet('title');
  const caption = title ? writing.phrasing(String(title)) : undefined;
  return { ...attributes, src: String(token.attrGet('src')), alt: altOf(token), caption, link };
}

function linkOf(token: Token): PictureLink | undefined {
  if (token.type !== 'link_open' || token.attrGet('title')) return undefined;
  const braces: Braces = bracesOf(token);
  if ([...braces.keys()].some((key) => key !== 'target' && key !== 'rel')) return undefined;
  const target = braces.get('target');
  const rel = braces.get('rel') ?? (target === '_blank' ? BLANK_REL : undefined);
  return { href: String(token.attrGet('href')), target, rel: rel === 'none' ? undefined : rel };
}
