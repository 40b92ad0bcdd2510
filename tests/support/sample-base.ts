import { hashText } from '../../src/convert/draft/hash-text.js';
import type { Base } from '../../src/model/base.js';
import type { DraftPath, PostId, TermId, UserId } from '../../src/model/ids.js';

/** A base of a plain post, everything in it made from its id. */
export function sampleBase(id: number, body = `Text of ${id}.\n`): Base {
  const slug = `post-${id}`;
  return {
    id: id as PostId,
    type: 'post',
    path: `${slug}.md` as DraftPath,
    ours: {
      hash: hashText(body),
      fields: { title: `Post ${id}`, slug, status: 'publish', terms: { category: ['Film > Anime'] } },
      body,
      references: { 'other.md': { kind: 'waiting' } },
    },
    theirs: {
      id: id as PostId,
      type: 'post',
      status: 'publish',
      title: `Post ${id}`,
      slug,
      generatedSlug: slug,
      link: `http://localhost/${slug}/`,
      date: '2026-04-05T16:30:00Z',
      modified: '2026-04-05T16:30:00Z',
      content: `<!-- wp:paragraph -->\n<p>Text of ${id}.</p>\n<!-- /wp:paragraph -->`,
      excerpt: '',
      author: 1 as UserId,
      terms: { category: [3 as TermId] },
      featuredMedia: null,
      meta: { footnotes: '' },
    },
  };
}
