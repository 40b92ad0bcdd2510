import type { UserId } from '../../src/model/ids.js';
import type { PostTypeFacts, SiteFacts } from '../../src/model/site-facts.js';
import type { User } from '../../src/model/site.js';

const common = { viewable: true, revisions: true };
const types: readonly PostTypeFacts[] = [
  { name: 'post', restBase: 'posts', taxonomies: ['category', 'post_tag'], hierarchical: false, ...common },
  { name: 'page', restBase: 'pages', taxonomies: [], hierarchical: true, ...common },
];

/** A site whose only user is its administrator. */
export const fakeUsers: readonly User[] = [
  { id: 1 as UserId, slug: 'admin', name: 'Admin' },
  { id: 2 as UserId, slug: 'guest', name: 'Guest' },
];

/** Facts of a plain new site: posts, pages, categories, tags, batches. */
export const fakeFacts: SiteFacts = {
  url: 'https://blog.example',
  name: 'A Blog',
  timezone: 'Europe/Berlin',
  language: 'en-US',
  user: { id: 1 as UserId, slug: 'admin', name: 'Admin' },
  capabilities: new Set([
    ...['post', 'page'].flatMap((type) => [
      ...['edit', 'edit_others', 'edit_published', 'edit_private', 'publish'].map((may) => `${may}_${type}s`),
      ...['delete', 'delete_others', 'delete_published', 'delete_private'].map((may) => `${may}_${type}s`),
    ]),
    ...['manage_categories', 'upload_files', 'unfiltered_html'],
  ]),
  types,
  taxonomies: [
    { name: 'category', restBase: 'categories', hierarchical: true, types: ['post'] },
    { name: 'post_tag', restBase: 'tags', hierarchical: false, types: ['post'] },
  ],
  batch: true,
};

/** The same with a `series` taxonomy, as series plugins register it. */
export const fakeFactsWithSeries: SiteFacts = {
  ...fakeFacts,
  types: types.map((type) =>
    type.name === 'post' ? { ...type, taxonomies: [...type.taxonomies, 'series'] } : type,
  ),
  taxonomies: [
    ...fakeFacts.taxonomies,
    { name: 'series', restBase: 'series', hierarchical: false, types: ['post'] },
  ],
};
