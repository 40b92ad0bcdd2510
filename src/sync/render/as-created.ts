import { decodeEntities } from '../../basics/decode-entities.js';
import type { TermId } from '../../model/ids.js';
import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';

/** What WordPress gives a new post where a create does not say. */
const unsaid: PostWrite = {
  title: '',
  content: '',
  excerpt: '',
  featuredMedia: null,
  format: 'standard',
  sticky: false,
  template: '',
  password: '',
  parent: null,
  menuOrder: 0,
};

/**
 * A post as it stood when a create had just made it, from what was sent and from what stands there now. What only the
 * server decides (an author, the date of going public, a key that it does not keep) is taken to be as it is now.
 */
export function asCreated(sent: PostWrite, now: RemotePost): RemotePost {
  const { terms: _terms, meta: _meta, ...said } = { ...unsaid, ...sent };
  const known = Object.entries(said).filter(([name]) => now[name as keyof RemotePost] !== undefined);
  return {
    ...now,
    ...(Object.fromEntries(known) as Partial<RemotePost>),
    ...asTheServerWrites(said, now),
    terms: termsOf(sent, now),
    meta: metaOf(sent, now),
  };
}

/** Another form of the same is the server's own doing: character references in a title, a date that made it wait or passed. */
function asTheServerWrites(said: PostWrite, now: RemotePost): Partial<RemotePost> {
  const goesOut = (status: string | undefined): boolean => status === 'publish' || status === 'future';
  const texts = (['title', 'excerpt'] as const).filter((name) => sameText(said[name], now[name]));
  return {
    ...Object.fromEntries(texts.map((name) => [name, now[name]])),
    ...(goesOut(said.status) && goesOut(now.status) ? { status: now.status } : {}),
    // Who may not publish cannot name a pending post.
    ...(now.slug === '' ? { slug: '' } : {}),
  };
}

function sameText(said: string | undefined, now: string): boolean {
  return decodeEntities(said ?? '').trim() === decodeEntities(now).trim();
}

function termsOf(sent: PostWrite, now: RemotePost): RemotePost['terms'] {
  const entries = Object.entries(now.terms).map(([taxonomy, ids]): [string, readonly TermId[]] => {
    const given = sent.terms?.[taxonomy] ?? [];
    if (given.length === 0) return [taxonomy, taxonomy === 'category' ? defaultCategory(ids) : []];
    return [taxonomy, sameIds(given, ids) ? ids : given];
  });
  return Object.fromEntries(entries);
}

/** WordPress gives a post without a category its default one, which a site has had from its first day. */
function defaultCategory(ids: readonly TermId[]): readonly TermId[] {
  return [...ids].sort((one, other) => one - other).slice(0, 1);
}

function sameIds(one: readonly TermId[], other: readonly TermId[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** Keys that are not registered are not kept; notes that were not sent were not there. */
function metaOf(sent: PostWrite, now: RemotePost): RemotePost['meta'] {
  const kept = Object.entries(sent.meta ?? {}).filter(([key]) => key in now.meta);
  return { ...now.meta, ...('footnotes' in now.meta && { footnotes: '' }), ...Object.fromEntries(kept) };
}
