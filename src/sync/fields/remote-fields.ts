import { navigationClass } from '../../convert/navigation/navigation-html.js';
import { readNavigation } from '../../convert/navigation/read-navigation.js';
import { parseTermPath } from '../../convert/draft/term-path.js';
import type { Fields } from '../../model/fields.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Lookup } from './lookup.js';

/**
 * A post of the site in the normal form of both sides: names instead of numbers. A term, user or page that the
 * lookup does not know is left out. The floating date of a draft is no field (design, "Dates").
 */
export function remoteFields(post: RemotePost, lookup: Lookup): Fields {
  return {
    title: post.title,
    slug: post.slug,
    ...(post.status === 'trash' ? {} : { status: post.status }),
    ...(floats(post) ? {} : { date: post.date }),
    ...defined('author', lookup.userSlug(post.author)),
    excerpt: post.excerpt,
    terms: termPaths(post, lookup),
    featured_image: featuredImage(post, lookup),
    ...defined('format', post.format),
    ...defined('sticky', post.sticky),
    ...defined('template', post.template),
    ...defined('password', post.password),
    ...defined('comment_status', post.commentStatus),
    ...defined('ping_status', post.pingStatus),
    ...defined('parent', parentPath(post, lookup)),
    ...defined('menu_order', post.menuOrder),
    meta: writersMeta(post),
    ...seriesOf(post),
    ...seriesTerm(post, lookup),
  };
}

function floats(post: RemotePost): boolean {
  return post.status === 'draft' || post.status === 'pending' || post.date === null;
}

function defined<Key extends keyof Fields>(key: Key, value: Fields[Key]): Pick<Fields, Key> | object {
  return value === undefined ? {} : { [key]: value };
}

function termPaths(post: RemotePost, lookup: Lookup): Record<string, string[]> {
  const series = lookup.seriesTaxonomy(post.type);
  const others = Object.entries(post.terms).filter(([taxonomy]) => taxonomy !== series);
  const entries = others.map(([taxonomy, ids]): [string, string[]] => [
    taxonomy,
    ids.map((id) => lookup.terms.pathOf(id)).filter((path) => path !== undefined),
  ]);
  return Object.fromEntries(entries);
}

function featuredImage(post: RemotePost, lookup: Lookup): Fields['featured_image'] {
  if (post.featuredMedia === null) return null;
  const src = lookup.mediaSource(post.featuredMedia);
  return src === undefined ? undefined : { src };
}

function parentPath(post: RemotePost, lookup: Lookup): string | undefined {
  if (post.parent === undefined) return undefined;
  return post.parent === null ? '' : lookup.pagePath(post.parent);
}

/** Where the site keeps series as terms, the first is that of the post; '' for none. */
function seriesTerm(post: RemotePost, lookup: Lookup): Pick<Fields, 'series' | 'part'> {
  const taxonomy = lookup.seriesTaxonomy(post.type);
  if (taxonomy === undefined) return {};
  const [path = ''] = (post.terms[taxonomy] ?? []).flatMap((id) => lookup.terms.pathOf(id) ?? []);
  const part = lookup.newPart(post.id);
  return { series: parseTermPath(path).at(-1) ?? '', ...(part === undefined ? {} : { part }) };
}

/** `footnotes` belongs to the body: its text stands there as Markdown footnotes. */
function writersMeta(post: RemotePost): Fields['meta'] {
  return Object.fromEntries(Object.entries(post.meta).filter(([key]) => key !== 'footnotes'));
}

/** What the navigation in the content says; the page that lists a series is none of its parts. */
function seriesOf({ content }: RemotePost): Pick<Fields, 'series' | 'part'> {
  const navigation = content.includes(navigationClass) ? readNavigation(content) : undefined;
  if (navigation === undefined) return {};
  const { series, part } = navigation;
  return part > 0 ? { series, part } : { series };
}
