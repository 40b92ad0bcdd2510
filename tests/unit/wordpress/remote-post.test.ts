import { describe, expect, it } from 'vitest';
import type { TermId } from '../../../src/model/ids.js';
import { postBody } from '../../../src/wordpress/post-body.js';
import { parsePost } from '../../../src/wordpress/remote-post.js';
import type { RestType } from '../../../src/wordpress/rest-type.js';
import { restPost } from './stand-in.js';

const type: RestType = {
  name: 'post',
  restBase: 'posts',
  namespace: 'wp/v2',
  taxonomies: [
    { name: 'category', restBase: 'categories', hierarchical: true, types: ['post'] },
    { name: 'post_tag', restBase: 'tags', hierarchical: false, types: ['post'] },
  ],
};

describe('a post of REST', () => {
  it('becomes a post of the model', () => {
    const predecessor = { 'predecessor-version': [{ id: 31, href: 'x' }] };
    expect(parsePost(restPost(7, { parent: 0, featured_media: 9, _links: predecessor }), type)).toEqual({
      ...{ id: 7, type: 'post', status: 'publish', title: 'Post 7', content: 'body', excerpt: '', author: 1 },
      ...{
        slug: 'post-7',
        generatedSlug: '',
        link: 'http://x/?p=7',
        featuredMedia: 9,
        parent: null,
        meta: {},
      },
      ...{ date: '2026-04-01T08:00:00Z', modified: '2026-04-01T09:00:00Z', revision: 31 },
      terms: { category: [1], post_tag: [] },
    });
  });

  it.each([
    ['%e6%97%a5%e6%9c%ac', '日本'],
    ['cafe%cc%81', 'café'],
    ['100%-sure', '100%-sure'],
  ])('with the slug %s reads %s', (slug, read) => {
    expect(parsePost(restPost(7, { slug }), type)).toMatchObject({ slug: read });
  });

  it.each([
    ['draft', '2026-04-01T09:00:00', null],
    ['pending', '2026-04-01T09:00:00', null],
    ['draft', '2026-04-01T08:00:00', '2026-04-01T08:00:00Z'],
    ['draft', null, null],
    ['publish', '2026-04-01T09:00:00', '2026-04-01T09:00:00Z'],
  ])('as %s of %s, modified at 9, has the date %s', (status, dateGmt, date) => {
    expect(parsePost(restPost(7, { status, date_gmt: dateGmt }), type)).toMatchObject({ date });
  });

  it.each<readonly [string, object]>([
    ['status', { status: 'auto-draft' }],
    ['id', { id: '7' }],
    ['content', { content: { rendered: '<p>' } }],
    ['tags', { tags: ['x'] }],
    ['modified_gmt', { modified_gmt: 'now' }],
  ])('that is none says which part is wrong: %s', (part, change) => {
    expect(parsePost(restPost(7, { ...change }), type)).toContain(part);
  });
});

describe('a write', () => {
  it('sends the fields it is given, in the names of REST, and no others', () => {
    const terms = { category: [1 as TermId], post_tag: [], other: [2 as TermId] };
    expect(
      postBody({ title: 'a', date: '2026-04-01T08:00:00Z', terms, parent: null, featuredMedia: null }, type),
    ).toEqual({
      ...{
        title: 'a',
        date_gmt: '2026-04-01T08:00:00Z',
        categories: [1],
        tags: [],
        parent: 0,
        featured_media: 0,
      },
    });
    expect(postBody({ date: null, commentStatus: 'closed', menuOrder: 0 }, type)).toEqual({
      ...{ date: null, comment_status: 'closed', menu_order: 0 },
    });
    expect(postBody({}, type)).toEqual({});
  });
});
