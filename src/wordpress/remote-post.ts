import { z } from 'zod';
import type { MediaId, PostId, TermId, UserId } from '../model/ids.js';
import type { RemotePost } from '../model/remote-post.js';
import type { RestType } from './rest-type.js';
import { decodeSlug } from './slug.js';

const id = z.number().int().nonnegative();
const raw = z.object({ raw: z.string() }).transform((text) => text.raw);
const gmt = z
  .string()
  .regex(/^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
  .transform((time) => `${time}Z`);
const openOrClosed = z.enum(['open', 'closed']).optional().catch(undefined);

/** What the site answers for a post in `context=edit`; a field that the type lacks is absent. */
const restPost = z.looseObject({
  id: id.positive(),
  type: z.string(),
  status: z.enum(['draft', 'pending', 'private', 'publish', 'future', 'trash']),
  title: raw.optional(),
  slug: z.string(),
  generated_slug: z.string().optional(),
  permalink_template: z.string().optional(),
  link: z.string(),
  date_gmt: gmt.nullable(),
  modified_gmt: gmt,
  content: raw.optional(),
  excerpt: raw.optional(),
  author: id.optional(),
  featured_media: id.optional(),
  format: z.string().optional(),
  sticky: z.boolean().optional(),
  template: z.string().optional(),
  password: z.string().optional(),
  comment_status: openOrClosed,
  ping_status: openOrClosed,
  parent: id.optional(),
  menu_order: z.number().int().optional(),
  meta: z.record(z.string(), z.json()).or(z.array(z.never())).optional(),
  _links: z
    .object({
      'predecessor-version': z.array(z.object({ id })).optional(),
      'version-history': z.array(z.object({ count: id })).optional(),
    })
    .optional(),
});
type RestPost = z.infer<typeof restPost>;

const restTerms = z.array(id.positive());

/**
 * The one place where REST JSON becomes a post. Returns why not, where it is none.
 * Times are UTC without `Z` in WordPress; a status that Galley does not know is not readable.
 */
export function parsePost(json: unknown, type: RestType): RemotePost | string {
  const parsed = restPost.safeParse(json);
  if (!parsed.success) return reason(parsed.error);
  const terms = parseTerms(parsed.data, type);
  return typeof terms === 'string' ? terms : toPost(parsed.data, terms);
}

function toPost(post: RestPost, terms: RemotePost['terms']): RemotePost {
  const revision = post._links?.['predecessor-version']?.[0]?.id;
  const revisionCount = post._links?.['version-history']?.[0]?.count;
  return {
    id: post.id as PostId,
    type: post.type,
    status: post.status,
    title: post.title ?? '',
    slug: decodeSlug(post.slug),
    generatedSlug: decodeSlug(post.generated_slug ?? ''),
    link: post.link,
    date: floats(post) ? null : post.date_gmt,
    modified: post.modified_gmt,
    content: post.content ?? '',
    excerpt: post.excerpt ?? '',
    author: (post.author ?? 0) as UserId,
    terms,
    featuredMedia: post.featured_media ? (post.featured_media as MediaId) : null,
    ...optional(post),
    meta: Array.isArray(post.meta) ? {} : (post.meta ?? {}),
    ...(revision === undefined ? {} : { revision }),
    ...(revision === undefined || revisionCount === undefined ? {} : { revisionCount }),
  };
}

/**
 * REST does not show whether a draft's date floats (the 0000-00-00 of the database). A floating date moves
 * with every update, so it equals `modified`; the block editor decides by the same rule.
 */
function floats(post: RestPost): boolean {
  const unpublished = post.status === 'draft' || post.status === 'pending';
  return post.date_gmt === null || (unpublished && post.date_gmt === post.modified_gmt);
}

/** What only some types have. */
function optional(post: RestPost): Partial<RemotePost> {
  const all = {
    permalinkTemplate: post.permalink_template,
    format: post.format,
    sticky: post.sticky,
    template: post.template,
    password: post.password,
    commentStatus: post.comment_status,
    pingStatus: post.ping_status,
    parent: post.parent === undefined ? undefined : ((post.parent || null) as PostId | null),
    menuOrder: post.menu_order,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function parseTerms(post: RestPost, type: RestType): RemotePost['terms'] | string {
  const terms: Record<string, readonly TermId[]> = {};
  for (const { name, restBase } of type.taxonomies) {
    const parsed = restTerms.safeParse(post[restBase] ?? []);
    if (!parsed.success) return `${restBase}: ${reason(parsed.error)}`;
    // WordPress sorts them by name; two of one name come now this way round, now that.
    terms[name] = (parsed.data as TermId[]).toSorted((one, other) => one - other);
  }
  return terms;
}

function reason(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join('.') || 'post'}: ${issue.message}` : 'not a post';
}
