import type { FeaturedImage } from '../../model/fields.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { isMap, textOf } from './front-matter-value.js';

/** `featured_image: img/a.png` or `{src, alt, caption, title, description}`; an empty text or `false` means none (null). */
export function readFeaturedImage(reader: FrontMatterReader): FeaturedImage | null | undefined {
  const value = reader.value('featured_image');
  if (value === undefined) return undefined;
  if (value === '' || value === false || value === 'false') return null;
  if (!isMap(value)) {
    const src = reader.text('featured_image');
    return src === undefined ? undefined : { src };
  }
  const src = textOf(value['src']);
  if (src === undefined || src === '') {
    const hint = 'Write it like `featured_image: {src: img/title.png, alt: What it shows}`.';
    reader.report('featured_image', { code: 'value-kind', message: 'featured_image has no src', hint });
    return undefined;
  }
  const words = (['alt', 'caption', 'title', 'description'] as const).map((name) => [
    name,
    textOf(value[name]),
  ]);
  return { src, ...(Object.fromEntries(words.filter(([, text]) => text !== undefined)) as object) };
}
