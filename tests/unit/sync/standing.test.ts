import { describe, expect, it } from 'vitest';
import type { BaseSummary } from '../../../src/model/base-summary.js';
import type { PostId } from '../../../src/model/ids.js';
import type { RemotePost } from '../../../src/model/remote-post.js';
import { standingMark } from '../../../src/sync/standing.js';
import { standingPosts } from '../../../src/sync/standing-posts.js';
import { summarize } from '../../../src/sync/summarize.js';
import { sampleBase } from '../../support/sample-base.js';

const base = sampleBase(7);
const post: RemotePost = base.theirs;
const summary = summarize(base);
const seen = (now: RemotePost): ReadonlyMap<PostId, RemotePost> => new Map([[now.id, now]]);
const stands = (now: RemotePost, summaries: readonly BaseSummary[] = [summary]): boolean =>
  standingPosts(seen(now), summaries, new Set()).has(now.id);

describe('a post that was seen', () => {
  it('stands while nothing in it was edited, in whatever order its keys come', () => {
    const turned = Object.fromEntries(Object.entries(post).reverse()) as unknown as RemotePost;
    expect(stands(turned)).toBe(true);
  });

  it('stands through a save that changed nothing', () => {
    const saved = { ...post, modified: '2031-01-01T00:00:00Z', revision: 99, revisionCount: 3 };
    expect(stands({ ...saved, terms: { ...post.terms, genre: [] } })).toBe(true);
  });

  it('stands no more once any field is another', () => {
    const edits: readonly Partial<RemotePost>[] = [
      { content: `${post.content} ` },
      { content: `${post.content}\r` },
      { title: 'x' },
      { status: 'trash' },
      { slug: 'x' },
      { link: 'http://x/' },
      { date: null },
      { terms: { category: [99 as never] } },
      { meta: { key: 'x' } },
      { sticky: true },
      { parent: 3 as PostId },
    ];
    for (const edit of edits) expect([edit, stands({ ...post, ...edit })]).toEqual([edit, false]);
  });

  it('is looked at while a conflict of it is kept, or where no base has a mark', () => {
    expect(standingPosts(seen(post), [summary], new Set([post.id])).size).toBe(0);
    const { mark: _mark, ...unmarked } = summary;
    expect(stands(post, [unmarked])).toBe(false);
  });

  it('leaves no mark when it has a password', () => {
    expect(standingMark({ ...post, password: 'ink' })).toBeUndefined();
  });
});
