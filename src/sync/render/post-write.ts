import type { Fields } from '../../model/fields.js';
import type { TermId } from '../../model/ids.js';
import type { PostWrite } from '../../model/post-write.js';
import type { Binding } from './binding.js';

/**
 * Fields in a writer's words as the write that says them, numbers for names. Every term, user and page named must be
 * known by now; one that is not is left out and the caller has said so.
 */
export function postWrite(fields: Fields, binding: Binding): PostWrite {
  const { lookup } = binding;
  const author = fields.author === undefined ? undefined : lookup.userId(fields.author);
  const featured = featuredMedia(fields.featured_image, binding);
  const parent =
    fields.parent === undefined ? undefined : fields.parent === '' ? null : lookup.pageId(fields.parent);
  return compact({
    title: fields.title,
    slug: fields.slug,
    status: fields.status,
    date: fields.date,
    excerpt: fields.excerpt,
    author,
    terms: fields.terms && termIds(fields.terms, binding),
    featuredMedia: featured,
    format: fields.format,
    sticky: fields.sticky,
    template: fields.template,
    password: fields.password,
    commentStatus: fields.comment_status,
    pingStatus: fields.ping_status,
    parent,
    menuOrder: fields.menu_order,
    meta: fields.meta,
  });
}

function compact(write: { [Key in keyof PostWrite]: PostWrite[Key] | undefined }): PostWrite {
  return Object.fromEntries(Object.entries(write).filter(([, value]) => value !== undefined));
}

function termIds(
  terms: NonNullable<Fields['terms']>,
  { lookup }: Binding,
): Record<string, readonly TermId[]> {
  const ids = Object.entries(terms).map(([taxonomy, paths]): [string, TermId[]] => [
    taxonomy,
    paths.map((path) => lookup.terms.find(taxonomy, path)).filter((id) => id !== undefined),
  ]);
  return Object.fromEntries(ids);
}

function featuredMedia(
  image: Fields['featured_image'],
  binding: Binding,
): PostWrite['featuredMedia'] | undefined {
  if (image === undefined || image === null) return image;
  const picture = binding.picture(image);
  return picture?.kind === 'media' ? picture.id : undefined;
}
