import { writeBraces } from '../inline/braces.js';
import { escapeAttribute, escapeText } from '../inline/escape-html.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { imageMarkdown } from '../inline/image-inline.js';
import { altOf, bracesOf } from '../inline/inline-html.js';
import { linkDestination } from '../inline/link-destination.js';
import { unescapeHtml } from '../inline/unescape-html.js';
import type { Token } from '../markdown/token.js';

const caption =
  /^\[(?:wp_)?caption([^\]]*)\](<a [^<>]*>)?\s*<img\s([^<>]*?)\/?>\s*(<\/a>)?([^<>]*)\[\/(?:wp_)?caption\]$/;
const plain = /^(<a [^<>]*>)?<img\s([^<>]*?)\/?>(<\/a>)?$/;

/**
 * The Markdown of a paragraph that is one image, alone, linked or with a caption; undefined for anything else. Unproven:
 * the caller converts it back.
 */
export function imageToMarkdown(html: string): string | undefined {
  const captioned = caption.exec(html);
  const [, anchor, source, close] = captioned
    ? [undefined, captioned[2], captioned[3], captioned[4]]
    : (plain.exec(html) ?? []);
  if (source === undefined || (anchor === undefined) !== (close === undefined)) return undefined;
  const outer = captioned ? htmlAttributes(captioned[1] ?? '') : new Map<string, string>();
  const inner = htmlAttributes(` ${source}`);
  const href = anchor === undefined ? undefined : htmlAttributes(anchor.slice(2, -1));
  const destination = linkDestination(inner?.get('src') ?? ' ');
  if (!inner || !outer || destination === undefined || (anchor && href?.get('href') === undefined))
    return undefined;
  const title = captioned ? unescapeHtml((captioned[5] ?? '').trim()) || outer?.get('caption') : undefined;
  const image = imageMarkdown({
    alt: inner.get('alt') ?? '',
    destination,
    title,
    braces: imageBraces(inner, outer),
  });
  if (!href) return image;
  const target = linkDestination(href.get('href') ?? ' ');
  const rest = new Map([...href].filter(([name]) => name !== 'href'));
  return target === undefined ? undefined : `[${image}](${target})${writeBraces(rest)}`;
}

/** What WordPress keeps in the classes of an image and in the attributes of its caption. */
function imageBraces(
  image: ReadonlyMap<string, string>,
  caption: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const classes = image.get('class') ?? '';
  const entries = [
    ['id', /\bwp-image-(\d+)\b/.exec(classes)?.[1]],
    ['size', /\bsize-([\w-]+)/.exec(classes)?.[1]],
    ['align', (caption.get('align') ?? /\balign\w+\b/.exec(classes)?.[0])?.replace(/^align/, '')],
    ['width', image.get('width') ?? caption.get('width')],
    ['height', image.get('height')],
    // The title in the Markdown is the caption.
    ['title', image.get('title')],
  ] as const;
  return new Map(entries.filter((entry): entry is [(typeof entry)[0], string] => entry[1] !== undefined));
}

/** An image as WordPress's own editor inserts it; with a caption when it stands alone in its paragraph and has a title. */
export function imageToClassic(
  token: Token,
  alone: { readonly open: string; readonly close: string } | undefined,
): string {
  const braces = bracesOf(token);
  const title = token.attrGet('title');
  const hasCaption = alone !== undefined && Boolean(title);
  const image = imageTag(token, hasCaption);
  const { open = '', close = '' } = alone ?? {};
  if (!hasCaption) return open + image + close;
  const attributes = [
    ['id', braces.has('id') ? `attachment_${braces.get('id')}` : undefined],
    ['align', `align${braces.get('align') ?? 'none'}`],
    ['width', braces.get('width')],
  ] as const;
  return `[caption${attributesOf(attributes)}]${open}${image}${close} ${escapeText(String(title))}[/caption]`;
}

function imageTag(token: Token, hasCaption: boolean): string {
  const braces = bracesOf(token);
  const classes = [
    !hasCaption && braces.has('align') ? `align${braces.get('align')}` : '',
    braces.has('size') ? `size-${braces.get('size')}` : '',
    braces.has('id') ? `wp-image-${braces.get('id')}` : '',
  ].filter((name) => name !== '');
  const title = token.attrGet('title');
  return `<img${attributesOf([
    ['class', classes.length > 0 ? classes.join(' ') : undefined],
    ['title', braces.get('title') ?? (hasCaption || title === null ? undefined : String(title))],
    ['src', String(token.attrGet('src'))],
    ['alt', altOf(token)],
    ['width', braces.get('width')],
    ['height', braces.get('height')],
  ])} />`;
}

function attributesOf(attributes: readonly (readonly [string, string | undefined])[]): string {
  return attributes
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}
