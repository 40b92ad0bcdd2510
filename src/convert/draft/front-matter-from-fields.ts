import type { FeaturedImage, Fields } from '../../model/fields.js';
import { formatLocalDate } from './local-date.js';
import { isStoredPassword } from './stored-password.js';
import { parseTermPath } from './term-path.js';

/** Keys of front matter and their values; undefined takes a key out of the file. */
export type FrontMatterChanges = Readonly<Record<string, unknown>>;

/**
 * The front matter keys that say these fields, all or only those that changed: dates in the site's time with its
 * offset. Only the fields given are written; maps (`meta`, and `terms` for other taxonomies than categories and tags)
 * are written whole. A floating date, or no series, takes the key away. A password that is only known as a stored hash is left out.
 */
export function frontMatterFromFields(
  fields: Fields,
  { timezone }: { readonly timezone: string },
): FrontMatterChanges {
  const { date, terms, featured_image, password, series, ...plain } = fields;
  return {
    ...plain,
    ...(date === undefined ? {} : { date: date === null ? undefined : formatLocalDate(date, timezone) }),
    ...(series === undefined ? {} : { series: series || undefined }),
    ...(terms ? termKeys(terms) : {}),
    ...(featured_image === undefined ? {} : { featured_image: imageValue(featured_image) }),
    ...(password === undefined || isStoredPassword(password) ? {} : { password }),
  };
}

function termKeys(terms: Readonly<Record<string, readonly string[]>>): FrontMatterChanges {
  const { category, post_tag, ...others } = terms;
  return {
    ...(category ? { categories: category } : {}),
    ...(post_tag ? { tags: post_tag.map((path) => parseTermPath(path).join(' > ')) } : {}),
    ...(Object.keys(others).length > 0 ? { terms: others } : {}),
  };
}

function imageValue(image: FeaturedImage | null): unknown {
  if (image === null) return '';
  const { src, ...words } = image;
  return Object.keys(words).length === 0 ? src : image;
}
