import type { FeaturedImage } from '../../model/fields.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { isMap, textOf } from './front-matter-value.js';

/** `featured_image: img/a.png` or `{src, alt, caption}`; an empty text or `false` means none (null). */
export function readFeaturedImage(reader: FrontMatterReader): FeaturedImage | null | undefined {
  const value = reader.value('featured_image');
  if (value === undefined) return undefined;
  if (value === '' || value === false || value === 'false') return null;
  if (!isMap(value)) {
    const src = reader.text('featured_image');
    return src === undefined ? undefined : { src };
  }
  const [src, alt, caption] = [textOf(value.src), textOf(value.alt), textOf(value.caption)];
  if (src === undefined || src === '') {
    const hint = 'Write it like `featured_image: {src: img/title.png, alt: What it shows}`.';
    reader.report('featured_image', { code: 'value-kind', message: 'featured_image has no src', hint });
    return undefined;
  }
  return { src, ...(alt === undefined ? {} : { alt }), ...(caption === undefined ? {} : { caption }) };
}
