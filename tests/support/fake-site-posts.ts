import type { MediaId, PostId, TermId, UserId } from '../../src/model/ids.js';
import type { Json } from '../../src/model/json.js';
import type { PostWrite } from '../../src/model/post-write.js';
import type { RemotePost } from '../../src/model/remote-post.js';
import type { Revision } from '../../src/model/site.js';
import { sanitizeSlug, uniqueSlug } from './fake-site-slug.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A post as the database has it: what REST shows, and what it does not. */
export interface StoredPost extends Mutable<RemotePost> {
  terms: Record<string, readonly TermId[]>;
  meta: Record<string, Json>;
  revisions: Revision[];
}

/** A refusal as REST words it; thrown inside the fake only. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message = code) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** What the posts need to know of the site around them. */
export interface PostSurroundings {
  readonly url: string;
  readonly user: UserId;
  /** Seconds matter, milliseconds are cut. */
  now(): number;
  nextId(): number;
  taxonomiesOf(type: string): readonly string[];
  /** The ids that exist, in the order in which WordPress gives them back (by name). */
  knownTerms(taxonomy: string, ids: readonly TermId[]): readonly TermId[];
  hasMedia(id: MediaId): boolean;
}

const noTime = '0000-00-00T00:00:00Z';
const statuses = new Set(['draft', 'pending', 'private', 'publish', 'future']);
/** Fields that are not simply replaced. */
const apart = new Set(['terms', 'meta', 'featuredMedia', 'title', 'slug', 'status']);
const registeredMeta: readonly string[] = ['footnotes', 'mood'];
const floats = (status: string): boolean => status === 'draft' || status === 'pending';
const hierarchical = (type: string): boolean => type === 'page';

const pathOf = (link: string): string => new URL(link).pathname.replace(/\/$/, '');

/** UTC to the second, as the model writes it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The table of posts, with WordPress's rules for slugs, dates, statuses, revisions and the trash (wordpress.md 4, 5, 12). */
export class FakePosts {
  readonly all = new Map<PostId, StoredPost>();
  /** Posts by the addresses that they had while they were public (`_wp_old_slug`). */
  readonly #former = new Map<string, PostId>();
  readonly #site: PostSurroundings;

  constructor(site: PostSurroundings) {
    this.#site = site;
  }

  create(type: string, fields: PostWrite): StoredPost {
    if (!fields.title && !fields.content && !fields.excerpt) throw new Refused('empty_content', 400);
    const status = fields.status ?? 'draft';
    if (!statuses.has(status)) throw new Refused('rest_invalid_param', 400);
    const post = this.#blank(this.#site.nextId() as PostId, type);
    this.#assign(post, fields);
    // An explicit slug is made unique at once only where the status is sent along (4.4).
    const slug = sanitizeSlug(fields.slug ?? '');
    post.slug = slug && (fields.status ?? '') ? this.#unique(post, slug) : slug;
    if (fields.terms?.category === undefined && type === 'post') post.terms.category = [1 as TermId];
    const now = this.#site.now();
    this.#settle(post, status, now);
    // A create takes the given date for its modified; a dated draft is updated once more by the client (4.5).
    post.modified = fields.date && !floats(post.status) ? post.date! : instant(now);
    this.all.set(post.id, post);
    return post;
  }

  update(id: PostId, fields: PostWrite): StoredPost {
    const post = this.get(id);
    if (fields.status !== undefined && !statuses.has(fields.status))
      throw new Refused('rest_invalid_param', 400);
    const now = this.#site.now();
    const before = [post.title, post.content, post.excerpt].join('\0');
    const wasTrashed = post.status === 'trash';
    if (post.status === 'publish') this.#former.set(pathOf(post.link), id);
    this.#assign(post, fields);
    if (fields.terms?.category === undefined && post.terms.category?.length === 0)
      post.terms.category = [1 as TermId];
    if (fields.slug !== undefined) post.slug = this.#unique(post, sanitizeSlug(fields.slug));
    else if (wasTrashed && fields.status !== undefined) this.#restoreSlug(post, fields.status);
    if (!(wasTrashed && fields.status === undefined)) this.#settle(post, fields.status ?? post.status, now);
    post.modified = instant(now);
    if (before !== [post.title, post.content, post.excerpt].join('\0')) this.#keepRevision(post);
    return post;
  }

  trash(id: PostId): StoredPost {
    const post = this.get(id);
    if (post.status === 'trash') return post;
    post.status = 'trash';
    post.slug = `${post.slug}__trashed`;
    post.link = `${this.#site.url}/?p=${id}`;
    post.modified = instant(this.#site.now());
    return post;
  }

  /** A public post, by its address or one that it had before. */
  at(url: string): { readonly post: StoredPost | undefined } {
    const path = pathOf(new URL(url, this.#site.url).href);
    const shown = [...this.all.values()].filter(({ status }) => status === 'publish');
    const now = shown.find(({ link }) => pathOf(link) === path);
    return { post: now ?? shown.find(({ id }) => id === this.#former.get(path)) };
  }

  get(id: PostId): StoredPost {
    const post = this.all.get(id);
    if (!post) throw new Refused('rest_post_invalid_id', 404, 'Invalid post ID.');
    return post;
  }

  /** In lists the newest revision is not asked for: it would cost the server a query a post. */
  showListed(post: StoredPost): RemotePost {
    const { revision: _revision, revisionCount: _count, ...rest } = this.show(post);
    return rest;
  }

  /** As the site would show it now: a copy, so that nobody holds the table's own row. */
  show(post: StoredPost): RemotePost {
    const { revisions, ...rest } = post;
    const revision = revisions[0]?.id;
    return structuredClone(
      revision === undefined ? rest : { ...rest, revision, revisionCount: revisions.length },
    );
  }

  #blank(id: PostId, type: string): StoredPost {
    const shared = {
      title: '',
      slug: '',
      generatedSlug: '',
      link: '',
      date: null,
      modified: noTime,
      content: '',
      excerpt: '',
    };
    const terms = Object.fromEntries(this.#site.taxonomiesOf(type).map((taxonomy) => [taxonomy, []]));
    const meta = { footnotes: '', mood: '' };
    const own = hierarchical(type)
      ? { commentStatus: 'closed' as const, pingStatus: 'closed' as const, parent: null, menuOrder: 0 }
      : { commentStatus: 'open' as const, pingStatus: 'open' as const, format: 'standard', sticky: false };
    const common = {
      author: this.#site.user,
      featuredMedia: null,
      template: '',
      password: '',
      revisions: [],
    };
    return { id, type, status: 'draft', ...shared, terms, meta, ...own, ...common };
  }

  /** What is sent replaces; what is not known is dropped without a word, as the server does. */
  #assign(post: StoredPost, fields: PostWrite): void {
    const { terms, meta, featuredMedia, title } = fields;
    const rest = Object.entries(fields as Record<string, unknown>).filter(([name]) => !apart.has(name));
    for (const [name, value] of rest) if (name in post) Object.assign(post, { [name]: value });
    if (title !== undefined) post.title = title.trim();
    if (featuredMedia !== undefined) {
      post.featuredMedia =
        featuredMedia !== null && this.#site.hasMedia(featuredMedia) ? featuredMedia : null;
    }
    for (const [taxonomy, ids] of Object.entries(terms ?? {})) {
      if (taxonomy in post.terms) post.terms[taxonomy] = this.#site.knownTerms(taxonomy, ids);
    }
    for (const [key, value] of Object.entries(meta ?? {})) {
      if (registeredMeta.includes(key)) post.meta[key] = value ?? '';
    }
  }

  /** Status, date, slug and permalink as they follow from one another (4.4, 4.5). */
  #settle(post: StoredPost, wanted: StoredPost['status'], now: number): void {
    const ahead = post.date !== null && Date.parse(post.date) - now >= 60_000;
    post.status =
      wanted === 'publish' && ahead ? 'future' : wanted === 'future' && !ahead ? 'publish' : wanted;
    if (!floats(post.status)) {
      post.date ??= instant(now);
      if (!post.slug) post.slug = this.#unique(post, sanitizeSlug(post.title) || String(post.id));
    }
    post.generatedSlug = this.#unique(post, sanitizeSlug(post.title) || String(post.id));
    post.permalinkTemplate = this.#permalinkTemplate(post);
    post.link = this.#link(post);
  }

  #link(post: StoredPost): string {
    if (floats(post.status) || post.status === 'future') {
      return `${this.#site.url}/?${post.type === 'page' ? 'page_id' : 'p'}=${post.id}`;
    }
    return (post.permalinkTemplate ?? '').replace(/%\w+%/, encodeURIComponent(post.slug).toLowerCase());
  }

  #permalinkTemplate(post: StoredPost): string {
    const parent = post.parent ? this.all.get(post.parent) : undefined;
    const above = parent ? `${encodeURIComponent(parent.slug).toLowerCase()}/` : '';
    return `${this.#site.url}/${above}%${post.type === 'page' ? 'pagename' : 'postname'}%/`;
  }

  #unique(post: StoredPost, slug: string): string {
    if (!slug) return slug;
    const rivals = [...this.all.values()].filter(
      (other) =>
        other.id !== post.id && other.type === post.type && (other.parent ?? null) === (post.parent ?? null),
    );
    return uniqueSlug(slug, (candidate) => rivals.some((other) => other.slug === candidate));
  }

  #restoreSlug(post: StoredPost, status: string): void {
    const slug = post.slug.replace(/__trashed$/, '') || '__trashed';
    post.slug = floats(status) ? slug : this.#unique(post, slug);
  }

  #keepRevision(post: StoredPost): void {
    const { title, content, excerpt, modified } = post;
    const revision = { id: this.#site.nextId(), author: this.#site.user, modified, title, content, excerpt };
    post.revisions.unshift(revision);
  }
}
