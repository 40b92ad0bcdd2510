import { savedAttribute } from '../grammar/saved-attribute.js';
import { writeBlock } from '../grammar/write-block.js';

/** An image block, by the names of its attributes. */
export interface Picture {
  readonly src: string;
  readonly alt: string;
  /** Phrasing HTML. */
  readonly caption?: string | undefined;
  readonly id?: number | undefined;
  /** With its unit, or the bare number of pixels of an older post. */
  readonly width?: string | number | undefined;
  readonly height?: string | number | undefined;
  readonly aspectRatio?: string | undefined;
  readonly scale?: string | undefined;
  readonly sizeSlug?: string | undefined;
  readonly linkDestination?: string | undefined;
  readonly align?: string | undefined;
  readonly className?: string | undefined;
  readonly link?: PictureLink | undefined;
}

/** Where a click on an image leads. */
export interface PictureLink {
  readonly href: string;
  readonly target?: string | undefined;
  readonly rel?: string | undefined;
}

/** The markup that the editor saves for an image. */
export function imageMarkup(picture: Picture): string {
  const { id, width, height, aspectRatio, scale, sizeSlug, linkDestination, align, className } = picture;
  const attrs = { id, width, height, aspectRatio, scale, sizeSlug, linkDestination, align, className };
  const classes = [
    'wp-block-image',
    align && `align${align}`,
    sizeSlug && `size-${sizeSlug}`,
    (width || height) && 'is-resized',
    className,
  ];
  const caption = picture.caption
    ? `<figcaption class="wp-element-caption">${picture.caption}</figcaption>`
    : '';
  const figure = tag('figure', { class: classes.filter(Boolean).join(' ') });
  return writeBlock('core/image', attrs, `${figure}>${linked(picture)}${caption}</figure>`);
}

function linked(picture: Picture): string {
  const { src, alt, id, link } = picture;
  const image = tag('img', { src, alt, class: id && `wp-image-${id}`, style: style(picture) });
  if (!link) return `${image}/>`;
  return `${tag('a', { href: link.href, target: link.target, rel: link.rel })}>${image}/></a>`;
}

function style({ width, height, aspectRatio, scale }: Picture): string | undefined {
  const rules = Object.entries({ 'aspect-ratio': aspectRatio, 'object-fit': scale, width, height });
  return (
    rules
      .flatMap(([name, value]) =>
        value ? [`${name}:${typeof value === 'number' ? `${value}px` : value}`] : [],
      )
      .join(';') || undefined
  );
}

/** A tag up to its attributes; what is undefined is left out. */
function tag(name: string, attributes: Readonly<Record<string, string | 0 | undefined>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    typeof value === 'string' ? ` ${key}="${savedAttribute(value)}"` : '',
  );
  return `<${name}${written.join('')}`;
}
