import { imageMarkup } from '../blocks/image-markup.js';
import { writeBlock } from '../grammar/write-block.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

const keys = ['ids', 'images', 'columns', 'linkTo', 'sizeSlug', 'imageCrop', 'align'];
const item =
  /<li class="blocks-gallery-item">\s*<figure>\s*(?:<a\s[^>]*href="([^"]*)"[^>]*>\s*)?<img(\s[^>]*?)\s*\/?>\s*(?:<\/a>\s*)?(?:<figcaption[^>]*>([^]*?)<\/figcaption>\s*)?<\/figure>\s*<\/li>/g;
const rest =
  /^(?:<figure class="[^"]*">)?\s*<ul class="[^"]*">\s*<\/ul>\s*(?:<figcaption[^>]*>([^]*)<\/figcaption>\s*)?(?:<\/figure>)?$/;

/** Galleries were one block with their pictures as a list before 5.9; what the editor makes of them has the large size. */
export const galleryForm: OldForm = (block, inner) => {
  if (inner.length > 0) return undefined;
  const { columns, linkTo, sizeSlug, imageCrop, align } = block.attrs ?? {};
  const html = block.innerHTML.trim();
  const frame = rest.exec(html.replace(item, '').trim());
  const images = [...html.matchAll(item)].map((match) => pictureMarkup(match, block.attrs ?? {}));
  const caption = frame && (frame[1] === undefined ? '' : modernPhrasing(frame[1]));
  if (!frame || images.length === 0 || !hasOnly(block, keys) || caption === undefined) return undefined;
  if (!images.every((image) => image !== undefined)) return undefined;
  const cropped = imageCrop !== false;
  const attrs = {
    columns,
    imageCrop: cropped ? undefined : false,
    linkTo: linkTo ?? 'none',
    sizeSlug,
    align,
  };
  const aligned = typeof align === 'string' && align !== '' ? ` align${align}` : '';
  const names = `wp-block-gallery${aligned} has-nested-images columns-${typeof columns === 'number' ? columns : 'default'}${cropped ? ' is-cropped' : ''}`;
  const text = caption
    ? `<figcaption class="blocks-gallery-caption wp-element-caption">${caption}</figcaption>`
    : '';
  return writeBlock('core/gallery', attrs, `<figure class="${names}">${images.join('\n\n')}${text}</figure>`);
};

function pictureMarkup(
  match: RegExpMatchArray,
  attrs: Readonly<Record<string, unknown>>,
): string | undefined {
  const image = htmlAttributes(match[2] ?? '');
  const caption = match[3] === undefined ? '' : modernPhrasing(match[3]);
  const src = image?.get('src');
  if (!image || !src || caption === undefined) return undefined;
  const id =
    Number(image.get('data-id') ?? /wp-image-(\d+)/.exec(image.get('class') ?? '')?.[1] ?? 0) || undefined;
  const sizeSlug = typeof attrs['sizeSlug'] === 'string' ? attrs['sizeSlug'] : 'large';
  const linkDestination = typeof attrs['linkTo'] === 'string' ? attrs['linkTo'] : 'none';
  const link = match[1] === undefined ? undefined : { href: match[1] };
  return imageMarkup({ src, alt: image.get('alt') ?? '', id, sizeSlug, linkDestination, caption, link });
}
