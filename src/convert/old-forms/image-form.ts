import { imageMarkup, type Picture } from '../blocks/image-markup.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

const keys = ['id', 'sizeSlug', 'linkDestination', 'align', 'width', 'height', 'className'];
const wrapper = /^<div class="wp-block-image[^"]*">\s*([^]*?)\s*<\/div>$/;
const figure =
  /^<figure(?: class="([^"]*)")?>\s*(?:<a(\s[^>]*)>\s*)?<img(\s[^>]*?)\s*\/?>\s*(?:<\/a>\s*)?(?:<figcaption[^>]*>([^]*)<\/figcaption>\s*)?<\/figure>$/;

/** Images had their size as attributes of the tag before 6.3, captions without a class before 6.1, and a box around them when aligned. */
export const imageForm: OldForm = (block, inner) => {
  const html = block.innerHTML.trim();
  const match = figure.exec(wrapper.exec(html)?.[1] ?? html);
  const image = match && htmlAttributes(match[3] ?? '');
  const link = match?.[2] === undefined ? undefined : linkOf(match[2]);
  const caption = match?.[4] === undefined ? '' : modernPhrasing(match[4]);
  if (
    !image?.get('src') ||
    caption === undefined ||
    link === null ||
    inner.length > 0 ||
    !hasOnly(block, keys)
  )
    return undefined;
  const picture = {
    ...pictureOf(block.attrs ?? {}),
    src: image.get('src') ?? '',
    alt: image.get('alt') ?? '',
    caption,
    link,
  };
  return knownTag(image, picture) && knownClasses(match?.[1] ?? '', picture)
    ? imageMarkup(picture)
    : undefined;
};

type Attributes = Readonly<Record<string, unknown>>;

function pictureOf({ id, sizeSlug, linkDestination, align, width, height, className }: Attributes) {
  return {
    id: typeof id === 'number' ? id : undefined,
    sizeSlug: text(sizeSlug),
    linkDestination: text(linkDestination),
    align: text(align),
    width: length(width),
    height: length(height),
    className: text(className),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Lengths were bare numbers of pixels. */
function length(value: unknown): string | undefined {
  return typeof value === 'number' || /^\d+$/.test(text(value) ?? '') ? `${String(value)}px` : text(value);
}

/** Null for a link with more than an address, a target and a relation. */
function linkOf(source: string): Picture['link'] | null {
  const attributes = htmlAttributes(source);
  const { href, target, rel, ...others } = Object.fromEntries(attributes ?? []);
  return href === undefined || Object.keys(others).length > 0 ? null : { href, target, rel };
}

/** Whether the tag says nothing that the attributes of the block do not. */
function knownTag(image: ReadonlyMap<string, string>, { id, width, height }: Picture): boolean {
  const {
    src: _src,
    alt: _alt,
    class: name,
    width: w,
    height: h,
    style: _style,
    ...others
  } = Object.fromEntries(image);
  if (Object.keys(others).length > 0 || (name ?? '') !== (id ? `wp-image-${id}` : '')) return false;
  return [[w, width] as const, [h, height] as const].every(
    ([tag, attribute]) => tag === undefined || `${tag}px` === attribute,
  );
}

function knownClasses(classes: string, { align, sizeSlug, className }: Picture): boolean {
  const known = [
    'wp-block-image',
    'is-resized',
    `align${align}`,
    `size-${sizeSlug}`,
    ...(className ?? '').split(' '),
  ];
  return classes.split(/\s+/).every((name) => name === '' || known.includes(name));
}
