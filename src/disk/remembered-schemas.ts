import { z } from 'zod';
import type { Base } from '../model/base.js';
import type { Conflict } from '../model/conflict.js';
import type { Creation } from '../model/creation.js';
import type { Fields } from '../model/fields.js';
import type { HistoryEntry } from '../model/history-entry.js';
import type { DraftPath, Hash, MediaId, PostId, TermId, UserId } from '../model/ids.js';
import type { Intent } from '../model/intent.js';
import type { Json } from '../model/json.js';
import type { KnownMedia } from '../model/media.js';
import type { PostWrite } from '../model/post-write.js';
import type { RemotePost } from '../model/remote-post.js';
import type { SiteMemory } from '../model/site-memory.js';
import { statuses } from '../model/status.js';
import type { KnownTerm } from '../model/term.js';

// What lies in a repository may have been edited or merged by anyone: its shape is checked, its values are not trusted.
// Keys that are not named here are kept.

const id = z.int().positive();
const postId = id as unknown as z.ZodType<PostId>;
const mediaId = id as unknown as z.ZodType<MediaId>;
const termId = id as unknown as z.ZodType<TermId>;
const userId = z.int().nonnegative() as unknown as z.ZodType<UserId>;
const hash = z.string() as unknown as z.ZodType<Hash>;
const path = z.string() as unknown as z.ZodType<DraftPath>;
const json = z.json() as z.ZodType<Json>;
const openClosed = z.enum(['open', 'closed']);
const status = z.enum(statuses);
const texts = z.array(z.string());

/** What is said of a picture or its item. */
const pictureWords = {
  alt: z.string().exactOptional(),
  caption: z.string().exactOptional(),
  title: z.string().exactOptional(),
  description: z.string().exactOptional(),
};

const fields = z.looseObject({
  title: z.string().exactOptional(),
  slug: z.string().exactOptional(),
  status: status.exactOptional(),
  date: z.string().nullable().exactOptional(),
  author: z.string().exactOptional(),
  excerpt: z.string().exactOptional(),
  terms: z.record(z.string(), texts).exactOptional(),
  featured_image: z
    .object({ src: z.string(), ...pictureWords })
    .nullable()
    .exactOptional(),
  format: z.string().exactOptional(),
  sticky: z.boolean().exactOptional(),
  template: z.string().exactOptional(),
  password: z.string().exactOptional(),
  comment_status: openClosed.exactOptional(),
  ping_status: openClosed.exactOptional(),
  parent: z.string().exactOptional(),
  menu_order: z.int().exactOptional(),
  meta: z.record(z.string(), json).exactOptional(),
  series: z.string().exactOptional(),
  part: z.int().exactOptional(),
}) satisfies z.ZodType<Fields>;

const reference = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('link'), url: z.string(), as: z.string().exactOptional() }),
  z.looseObject({ kind: z.literal('waiting') }),
  z.looseObject({
    kind: z.literal('media'),
    id: mediaId,
    url: z.string(),
    hash,
    as: z.string().exactOptional(),
  }),
]);

const remotePost = z.looseObject({
  id: postId,
  type: z.string(),
  status: z.enum([...statuses, 'trash']),
  title: z.string(),
  slug: z.string(),
  generatedSlug: z.string(),
  link: z.string(),
  date: z.string().nullable(),
  modified: z.string(),
  content: z.string(),
  excerpt: z.string(),
  author: userId,
  terms: z.record(z.string(), z.array(termId)),
  featuredMedia: mediaId.nullable(),
  format: z.string().exactOptional(),
  sticky: z.boolean().exactOptional(),
  template: z.string().exactOptional(),
  password: z.string().exactOptional(),
  commentStatus: openClosed.exactOptional(),
  pingStatus: openClosed.exactOptional(),
  parent: postId.nullable().exactOptional(),
  menuOrder: z.int().exactOptional(),
  meta: z.record(z.string(), json),
  revision: z.int().exactOptional(),
}) satisfies z.ZodType<RemotePost>;

/** A base as its file holds it. */
export const baseSchema = z.looseObject({
  id: postId,
  type: z.string(),
  path,
  ours: z.looseObject({ hash, fields, body: z.string(), references: z.record(z.string(), reference) }),
  theirs: remotePost,
  formerLinks: texts.exactOptional(),
}) satisfies z.ZodType<Base>;

/** An open conflict. */
export const conflictSchema = z.looseObject({
  kind: z.enum(['both-changed', 'both-created', 'trashed-there', 'removed-here', 'slug-taken']),
  path,
  id: postId.exactOptional(),
  fields: texts,
  message: z.string(),
  hint: z.string(),
  theirs: remotePost.exactOptional(),
  theirsText: z.string().exactOptional(),
  resolution: z.enum(['ours', 'theirs', 'merged']).exactOptional(),
}) satisfies z.ZodType<Conflict>;

/** What a run replaced. */
export const historySchema = z.looseObject({
  run: id,
  at: z.string(),
  id: postId,
  path,
  base: baseSchema,
  text: z.string().exactOptional(),
  post: remotePost.exactOptional(),
  undone: z.boolean().exactOptional(),
}) satisfies z.ZodType<HistoryEntry>;

const creation = z.looseObject({
  ours: baseSchema.shape.ours,
  // What a write sends are fields of a post, some of them.
  fields: remotePost.partial() as unknown as z.ZodType<PostWrite>,
  reserved: baseSchema.exactOptional(),
}) satisfies z.ZodType<Creation>;

/** An intent in the journal. */
export const intentSchema = z.looseObject({
  key: z.string(),
  kind: z.enum(['post', 'term', 'media']),
  path: z.string().exactOptional(),
  type: z.string().exactOptional(),
  slug: z.string().exactOptional(),
  creation: creation.exactOptional(),
  at: z.string(),
}) satisfies z.ZodType<Intent>;

/** The terms that the drafts use. */
export const termsSchema = z.array(
  z.looseObject({ id: termId, taxonomy: z.string(), path: z.string() }) satisfies z.ZodType<KnownTerm>,
);

/** The media that were uploaded or adopted. */
export const mediaSchema = z.array(
  z.looseObject({
    id: mediaId,
    hash,
    url: z.string(),
    originalUrl: z.string(),
    width: z.number().exactOptional(),
    height: z.number().exactOptional(),
    ...pictureWords,
  }) satisfies z.ZodType<KnownMedia>,
);

/** Of the site's memory, what a repository shares: by what the site is known again. */
export const fingerprintSchema = z.looseObject({
  url: z.string(),
  name: z.string(),
  timezone: z.string(),
  language: z.string().exactOptional(),
  knownPost: z.int().exactOptional(),
}) satisfies z.ZodType<Omit<SiteMemory, 'sweeps'>>;

const capabilities = z.record(z.string(), z.string());
const postTypeFacts = z.looseObject({
  name: z.string(),
  restBase: z.string(),
  taxonomies: texts,
  hierarchical: z.boolean(),
  revisions: z.boolean(),
  viewable: z.boolean().exactOptional(),
  capabilities: capabilities.exactOptional(),
});
const taxonomyFacts = z.looseObject({
  name: z.string(),
  restBase: z.string(),
  hierarchical: z.boolean(),
  types: texts,
  capabilities: capabilities.exactOptional(),
});

/** Of the site's memory, what one machine has seen: it would conflict at every merge, and losing it costs a full list. */
export const looksSchema = z.looseObject({
  unsettled: z.record(z.string(), z.array(postId)).exactOptional(),
  sweeps: z.record(z.string(), z.looseObject({ modified: z.string(), highestId: z.int(), total: z.int() })),
  fullAt: z.string().exactOptional(),
  forwards: z.record(z.string(), z.string()).exactOptional(),
  standing: z
    .looseObject({ apiRoot: z.url(), types: z.array(postTypeFacts), taxonomies: z.array(taxonomyFacts) })
    .exactOptional(),
  standingAt: z.string().exactOptional(),
}) satisfies z.ZodType<Omit<SiteMemory, 'url' | 'name' | 'timezone' | 'language' | 'knownPost'>>;
