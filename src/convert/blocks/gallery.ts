import type { Block } from '../grammar/block.js';
import { shellOf } from '../grammar/shell.js';
import { writeBlock } from '../grammar/write-block.js';
import { bracesAt, writeBraces, type Braces } from '../inline/braces.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile, Writing } from './block-file.js';
import { pictureOf } from './image.js';
import { imageMarkup } from './image-markup.js';

const tail =
  /^(?:<figcaption class="blocks-gallery-caption wp-element-caption">([^]*)<\/figcaption>)?<\/figure>$/;

/**
 * Images on lines of their own in one paragraph, and what the gallery itself has in braces on the last:
 * `{columns=3 link=none}`.
 */
export const gallery: BlockFile = {
  tokens: ['paragraph_open'],
  names: ['core/gallery'],

  fromMarkdown(run, writing) {
    const inline = run.tokens[run.from + 1];
    const lines = linesOf(inline?.children ?? []);
    // The source of the last line, since a caption in the braces may hold marks of emphasis and links.
    const source = inline?.content ?? '';
    const braces = wholeBraces(source.slice(source.lastIndexOf('\n') + 1));
    const images = (braces ? lines.slice(0, -1) : lines).map((line) => pictureOf(line, writing));
    if (images.length < (braces ? 1 : 2) || !images.every((picture) => picture !== undefined))
      return undefined;
    return galleryMarkup(images.map(imageMarkup), braces ?? new Map(), writing);
  },

  toMarkdown(block, reading) {
    const shell = shellOf(block);
    const caption = shell && tail.exec(shell.tail);
    const images = block.innerBlocks.length > 0 ? reading.blocks(block.innerBlocks) : undefined;
    const braces = bracesOfGallery(block, caption?.[1] && reading.inline(caption[1], { line: true }));
    if (!caption || !braces || images === undefined) return undefined;
    const own = writeBraces(braces) || (block.innerBlocks.length === 1 ? '{}' : '');
    return images.replaceAll('\n\n', '\n') + (own && `\n${own}`);
  },
};

function linesOf(children: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    if (token.type === 'softbreak') lines.push([]);
    else lines.at(-1)!.push(token);
  }
  return lines;
}

function wholeBraces(text: string): Braces | undefined {
  if (text === '{}') return new Map();
  const found = bracesAt(text, 0);
  return found?.length === text.length ? found.braces : undefined;
}

function galleryMarkup(images: readonly string[], braces: Braces, writing: Writing): string | undefined {
  const known = ['columns', 'crop', 'link', 'size', 'align', 'class', 'caption'];
  if ([...braces.keys()].some((key) => !known.includes(key))) return undefined;
  const [columns, align, title] = [braces.get('columns'), braces.get('align'), braces.get('caption')];
  const cropped = braces.get('crop') !== 'no';
  const attrs = {
    columns: columns === undefined ? undefined : Number(columns),
    imageCrop: cropped ? undefined : false,
    linkTo: braces.get('link') ?? 'none',
    sizeSlug: braces.get('size'),
    align,
    className: braces.get('class'),
  };
  const classes = [
    'wp-block-gallery',
    align && `align${align}`,
    'has-nested-images',
    `columns-${columns ?? 'default'}`,
  ];
  const caption = title
    ? `<figcaption class="blocks-gallery-caption wp-element-caption">${writing.phrasing(title)}</figcaption>`
    : '';
  const names = classes
    .concat(cropped ? 'is-cropped' : [], attrs.className)
    .filter(Boolean)
    .join(' ');
  return writeBlock(
    'core/gallery',
    attrs,
    `<figure class="${names}">${images.join('\n\n')}${caption}</figure>`,
  );
}

function bracesOfGallery({ attrs }: Block, caption: string | undefined): Braces | undefined {
  const { columns, imageCrop, linkTo, sizeSlug, align, className, ...others } = attrs ?? {};
  if (Object.keys(others).length > 0) return undefined;
  const crop = imageCrop === false ? 'no' : undefined;
  const link = linkTo === 'none' ? undefined : linkTo;
  const entries = Object.entries({ columns, crop, link, size: sizeSlug, align, class: className, caption });
  return new Map(
    entries.filter((entry) => entry[1] !== undefined).map(([key, value]) => [key, String(value)]),
  );
}
