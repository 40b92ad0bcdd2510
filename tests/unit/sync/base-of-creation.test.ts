import { describe, expect, it } from 'vitest';
import type { Creation } from '../../../src/model/creation.js';
import type { Draft } from '../../../src/model/draft.js';
import type { DraftPath, Hash, PostId, TermId } from '../../../src/model/ids.js';
import type { PostWrite } from '../../../src/model/post-write.js';
import type { RemotePost } from '../../../src/model/remote-post.js';
import { baseOfCreation } from '../../../src/sync/render/base-of-creation.js';
import { sampleBase } from '../../support/sample-base.js';

const content = '<!-- wp:paragraph -->\n<p>Four words stand here.</p>\n<!-- /wp:paragraph -->';
const { ours, theirs: stood } = sampleBase(7);
const sent: PostWrite = { title: 'A lamp', slug: 'a-lamp', status: 'publish', content };
const post = (change: Partial<RemotePost> = {}): RemotePost => ({
  ...stood,
  title: 'A lamp',
  slug: 'a-lamp',
  content,
  ...change,
});

function based(theirs: RemotePost, fields: PostWrite = sent, more: Partial<Creation> & { id?: PostId } = {}) {
  const draft: Draft = {
    path: 'a-lamp.md' as DraftPath,
    text: '',
    hash: '' as Hash,
    type: 'post',
    fields: {},
    body: '',
    ...(more.id && { id: more.id }),
  };
  const creation = { ours, fields, ...(more.reserved && { reserved: more.reserved }) };
  return baseOfCreation(creation, { draft, theirs });
}

describe('the base of a post that nobody came to remember', () => {
  it('is what was sent, whatever was written there since', () => {
    const longer = content.replace('here.', 'here, and more of it stands after them.');
    const base = based(post({ title: 'Another lamp', content: longer, excerpt: 'Theirs.', sticky: true }));
    expect(base).toMatchObject({ id: 7, path: 'a-lamp.md', ours });
    expect(base?.theirs).toMatchObject({ title: 'A lamp', content, excerpt: '', sticky: false });
  });

  it('is none of a post that says something else, or nothing, under the same slug', () => {
    expect(based(post({ title: 'A lamp', content: content.replace(/Four.*here/, 'Of another hand') }))).toBe(
      undefined,
    );
    expect(based(post({ content: '' }))).toBeUndefined();
    const picture = '<!-- wp:image {"id":5} -->\n<img src="a.png"/>\n<!-- /wp:image -->';
    expect(based(post(), { ...sent, content: picture })).toBeUndefined();
    expect(based(post({ content: picture }), { ...sent, content: picture })).toBeDefined();
  });

  it('is none of a long post of another hand, in which every word of it stands somewhere', () => {
    const words =
      'This a about all and cat day garden has here in is it my of post short the this to was'.split(' ');
    const long = `${words.join(' ')}. `.repeat(20);
    const short = 'This is a short post about my cat and all of the garden.';
    expect(
      based(post({ content: `<p>${long}</p>` }), { ...sent, content: `<p>${short}</p>` }),
    ).toBeUndefined();
    const longer = `<p>${short.replace('short', 'long').replace('all', 'most')} ${long}</p>`;
    expect(based(post({ content: longer }), { ...sent, content: `<p>${short}</p>` })).toBeDefined();
  });

  it('is that of a text without spaces between its words, too', () => {
    const [text, edited] = ['吾輩は猫である。名前はまだ無い。', '吾輩は猫である。名前はもう有る。'].map(
      (one) => `<p>${one}</p>`,
    );
    expect(based(post({ content: edited! }), { ...sent, content: text! })).toBeDefined();
  });

  it('takes what the server made of it for no edit: entities, a category, the order of tags, a date to come', () => {
    const terms = { category: [9 as TermId, 1 as TermId], post_tag: [4 as TermId, 3 as TermId], mood: [] };
    const now = post({ title: 'A &amp; B', status: 'future', terms, meta: { footnotes: '', mood: 'dim' } });
    const fields = {
      ...sent,
      title: 'A & B',
      terms: { post_tag: [3 as TermId, 4 as TermId] },
      meta: { unknown: 'x' },
    };
    expect(based(now, fields)?.theirs).toEqual({
      ...now,
      terms: { ...terms, category: [1] },
    });
  });

  it('knows a term and a key that were added or taken away since', () => {
    const now = post({ terms: { category: [2 as TermId], post_tag: [3 as TermId] }, meta: { mood: 'dim' } });
    const terms = { category: [2 as TermId, 5 as TermId], post_tag: [] };
    expect(based(now, { ...sent, terms, meta: { mood: 'bright' } })?.theirs).toMatchObject({
      terms: { category: [2, 5], post_tag: [] },
      meta: { mood: 'bright' },
    });
  });

  it('is the reservation where it was not filled, and the filling with what stood before where it was', () => {
    const reserved = { ...sampleBase(7), theirs: post({ content: '', status: 'draft' }) };
    const filling: PostWrite = { content, status: 'publish' };
    expect(based(post({ content: '', title: 'Theirs' }), filling, { reserved })?.theirs).toBe(
      reserved.theirs,
    );
    expect(based(post({ title: 'A new lamp' }), filling, { reserved })?.theirs).toMatchObject({
      title: 'A lamp',
      content,
      status: 'publish',
    });
    const foreign = post({ id: 8 as PostId, content: 'Of another hand.' });
    expect(based(foreign, filling, { reserved })).toBeUndefined();
  });

  it('is an empty beginning for the draft that has its id, whatever became of it', () => {
    const reservation: PostWrite = { title: 'A lamp', slug: 'a-lamp', status: 'draft' };
    const filled = post({ title: 'Theirs' });
    expect(based(filled, reservation)).toBeUndefined();
    expect(based(filled, reservation, { id: 7 as PostId })?.theirs).toMatchObject({
      title: 'A lamp',
      content: '',
    });
  });
});
