import { beforeAll, describe, expect, it } from 'vitest';
import type { PostId, TermId } from '../../src/model/ids.js';
import type { PostWrite, WriteResult } from '../../src/model/post-write.js';
import type { RemotePost } from '../../src/model/remote-post.js';
import type { Site } from '../../src/model/site.js';

const paragraph = (text: string): string => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** What every Site promises: run against the fake and against real WordPress, so that the fake stays true. */
export function siteContract(name: string, open: () => Promise<Site>): void {
  let site: Site;
  const key = `k${Date.now().toString(36)}`;
  let count = 0;
  const fresh = (): string => `${key}-${++count}`;
  const create = async (fields: PostWrite, type = 'post'): Promise<RemotePost> =>
    written(
      (
        await site.write([{ kind: 'create', type, fields: { status: 'draft', slug: fresh(), ...fields } }])
      )[0],
    );
  const update = async (post: RemotePost, fields: PostWrite): Promise<RemotePost> =>
    written((await site.write([{ kind: 'update', type: post.type, id: post.id, fields }]))[0]);
  const listed = async (type: string, statuses: readonly string[]): Promise<readonly RemotePost[]> => {
    const posts: RemotePost[] = [];
    for await (const page of site.list({ type, statuses })) posts.push(...page.posts);
    return posts;
  };

  beforeAll(async () => {
    site = await open();
  });

  describe(`${name}: facts`, () => {
    it('tells who signed in, what they may do, and what there is to write', async () => {
      const facts = await site.facts();
      expect(facts.url).toMatch(/^https?:\/\/[^ ]*[^/]$/);
      expect(facts.timezone).toMatch(/^(UTC|[A-Z]\w+\/.+|[+-]\d\d:\d\d)$/);
      expect(facts.capabilities.has('publish_posts')).toBe(true);
      expect(facts.types.map((type) => type.name)).toEqual(expect.arrayContaining(['post', 'page']));
      const post = facts.types.find((type) => type.name === 'post');
      expect(post).toMatchObject({ restBase: 'posts', hierarchical: false, revisions: true, viewable: true });
      expect(post?.taxonomies).toEqual(expect.arrayContaining(['category', 'post_tag']));
      const category = facts.taxonomies.find((taxonomy) => taxonomy.name === 'category');
      expect(category).toMatchObject({ restBase: 'categories', hierarchical: true, types: ['post'] });
      expect((await site.users()).map((user) => user.slug)).toContain(facts.user.slug);
    });
  });

  describe(`${name}: writing posts`, () => {
    it('gives back what was written, raw', async () => {
      const fields = {
        title: ' A & B “c” ',
        content: paragraph('x < y & "z" \\u003c 日本'),
        excerpt: ' e ',
        slug: fresh(),
      };
      const post = await create(fields);
      expect(post).toMatchObject({
        ...fields,
        title: 'A & B “c”',
        status: 'draft',
        type: 'post',
        date: null,
      });
      expect(post.modified).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect(await site.read('post', post.id)).toEqual({ kind: 'present', post });
    });

    it('keeps an order of results that is the order of requests, and lets one fail alone', async () => {
      const slugs = Array.from({ length: 30 }, fresh);
      const results = await site.write(
        slugs.map((slug, place) => ({
          kind: 'create',
          type: 'post',
          fields: place === 7 ? { slug, status: 'draft' } : { title: `n${place}`, slug, status: 'draft' },
        })),
      );
      expect(results[7]).toMatchObject({ kind: 'refused', code: 'empty_content', status: 400 });
      const rest = results.filter((_, place) => place !== 7).map((result) => written(result).slug);
      expect(rest).toEqual(slugs.filter((_, place) => place !== 7));
    });

    it('makes a slug unique within its type and shows slugs decoded, in NFC', async () => {
      const slug = `${fresh()}-日本-e\u0301`;
      const first = await create({ title: 'a', slug });
      const second = await create({ title: 'b', slug: first.slug });
      expect(first.slug).toBe(slug.normalize('NFC').replace('é', 'e'));
      expect(second.slug).toBe(`${first.slug}-2`);
      expect((await create({ title: 'c', slug: first.slug }, 'page')).slug).toBe(first.slug);
      expect((await site.findBySlug('post', [first.slug])).map((post) => post.id)).toEqual([first.id]);
    });

    it('names a draft without a slug only when it is published', async () => {
      const title = `Grüße ${fresh()}`;
      const draft = await create({ title, slug: '' });
      expect([draft.slug, draft.generatedSlug]).toEqual(['', title.replace('Grüße ', 'gruse-')]);
      const published = await update(draft, { status: 'publish' });
      expect(published.slug).toBe(draft.generatedSlug);
      expect(published.date).toBe(published.modified);
    });

    it('lets an undated draft float and keeps a date that was set', async () => {
      const floating = await create({ title: 'floating' });
      expect((await update(floating, { title: 'still' })).date).toBeNull();
      const dated = await create({ title: 'dated', date: '2020-02-03T04:05:06Z' });
      expect(dated.date).toBe('2020-02-03T04:05:06Z');
      expect(await site.read('post', dated.id)).toMatchObject({ post: { date: '2020-02-03T04:05:06Z' } });
      expect((await update(dated, { title: 'x' })).date).toBe('2020-02-03T04:05:06Z');
      expect((await update(dated, { date: null })).date).toBeNull();
    });

    it('schedules what is published with a date ahead, and publishes what is scheduled with one behind', async () => {
      const ahead = await create({ title: 'ahead', status: 'publish', date: '2099-01-01T00:00:00Z' });
      expect(ahead.status).toBe('future');
      const behind = await create({ title: 'behind', status: 'future', date: '2019-01-01T00:00:00Z' });
      expect([behind.status, behind.date]).toEqual(['publish', '2019-01-01T00:00:00Z']);
    });

    it('changes only the fields that are sent', async () => {
      const post = await create({ title: 'kept', content: 'body', excerpt: 'short' });
      const changed = await update(post, { excerpt: 'shorter' });
      expect(without(changed, 'modified', 'revision', 'revisionCount')).toEqual({
        ...without(post, 'modified'),
        excerpt: 'shorter',
      });
      expect(changed.revision).toBeGreaterThan(post.id);
    });

    it('gives a post the default category, none when asked for none, and drops unknown terms', async () => {
      const byDefault = await create({ title: 'default' });
      expect(byDefault.terms.category).toHaveLength(1);
      const terms = { category: [], post_tag: [999999 as TermId] };
      expect((await create({ title: 'none', terms })).terms).toMatchObject({ category: [], post_tag: [] });
    });

    it('gives a post without a category the default one with any update that does not name them', async () => {
      const none = await create({ title: 'none', terms: { category: [] } });
      const named = await update(none, { title: 'still none', terms: { category: [] } });
      expect(named.terms.category).toEqual([]);
      expect((await update(named, { title: 'no more' })).terms.category).toHaveLength(1);
    });

    it('writes pages with a parent and an order', async () => {
      const parent = await create({ title: 'about', status: 'publish' }, 'page');
      const child = await create(
        { title: 'team', status: 'publish', parent: parent.id, menuOrder: 3 },
        'page',
      );
      expect(child).toMatchObject({ parent: parent.id, menuOrder: 3, type: 'page' });
      expect((await update(child, { parent: null })).parent).toBeNull();
    });
  });

  describe(`${name}: absence`, () => {
    it('moves to the trash, tells a trashed post from one that never was, and trashing twice is done', async () => {
      const post = await create({ title: 'bye', status: 'publish' });
      expect(written(await site.trash('post', post.id)).status).toBe('trash');
      expect(written(await site.trash('post', post.id)).status).toBe('trash');
      expect(await site.read('post', post.id)).toMatchObject({ kind: 'trashed', post: { id: post.id } });
      expect(await site.read('post', 99999999 as PostId)).toEqual({ kind: 'gone' });
      expect(await site.trash('post', 99999999 as PostId)).toMatchObject({ kind: 'refused', status: 404 });
      expect((await site.findBySlug('post', [post.slug])).map((found) => found.id)).toEqual([post.id]);
    });

    it('restores from the trash with the old slug', async () => {
      const post = await create({ title: 'back' });
      await site.trash('post', post.id);
      expect(await update(post, { status: 'draft' })).toMatchObject({ status: 'draft', slug: post.slug });
    });
  });

  describe(`${name}: listing`, () => {
    it('lists every post once, by id, the trash only when asked', async () => {
      const post = await create({ title: 'listed' });
      const trashed = await create({ title: 'trashed' });
      await site.trash('post', trashed.id);
      const ids = (await listed('post', ['any'])).map((other) => other.id);
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
      expect(ids).toContain(post.id);
      expect((await listed('post', ['any'])).filter((other) => other.revision !== undefined)).toEqual([]);
      expect(ids).not.toContain(trashed.id);
      expect((await listed('post', ['any', 'trash'])).map((other) => other.id)).toContain(trashed.id);
    });

    it('sweeps up what changed, what was made with an old date, and notices that something is gone', async () => {
      const kept = await create({ title: 'kept' });
      const { state } = await site.sweep('post', undefined);
      const quiet = await site.sweep('post', state);
      expect(quiet).toMatchObject({ incomplete: false, state });
      const old = await create({ title: 'old', status: 'publish', date: '2011-01-01T00:00:00Z' });
      await update(kept, { title: 'changed' });
      const busy = await site.sweep('post', state);
      expect(busy.incomplete).toBe(false);
      expect(busy.changed.map((post) => post.id)).toEqual(expect.arrayContaining([kept.id, old.id]));
      const short = await site.sweep('post', { ...busy.state, total: busy.state.total + 1 });
      expect(short.incomplete).toBe(true);
    });
  });

  describe(`${name}: revisions`, () => {
    it('names the newest revision, and lists those after one', async () => {
      const post = await create({ title: 'r', content: 'one' });
      const second = await update(post, { content: 'two' });
      const third = await update(second, { content: 'three' });
      const newer = await site.revisionsAfter('post', post.id, second.revision ?? 0);
      expect(newer).toMatchObject([{ id: third.revision, content: 'three', title: 'r' }]);
      const tagged = await update(third, { terms: { category: [] } });
      expect(tagged.revision).toBe(third.revision);
    });
  });

  describe(`${name}: terms`, () => {
    it('makes a term once, however it is spelled, and decodes its name', async () => {
      const name = `R&D “${fresh()}”`;
      const first = await site.createTerm({ taxonomy: 'post_tag', name });
      const again = await site.createTerm({ taxonomy: 'post_tag', name: ` ${name.toLowerCase()} ` });
      expect(first).toMatchObject({ kind: 'written', term: { name, taxonomy: 'post_tag', parent: null } });
      expect(again).toEqual(first);
      expect((await site.terms('post_tag')).map((term) => term.name)).toContain(name);
    });

    it('tells children of different parents apart, renames, moves and deletes', async () => {
      const make = async (name: string, parent?: TermId): Promise<TermId> => {
        const made = await site.createTerm({ taxonomy: 'category', name, ...(parent && { parent }) });
        if (made.kind !== 'written') throw new Error(JSON.stringify(made));
        return made.term.id;
      };
      const [one, two, child] = [await make(fresh()), await make(fresh()), fresh()];
      const ofOne = await make(child, one);
      const ofTwo = await make(child, two);
      expect(ofOne).not.toBe(ofTwo);
      const name = fresh();
      expect(await site.updateTerm('category', ofTwo, { name, parent: null })).toMatchObject({
        term: { name, parent: null },
      });
      expect(await site.deleteTerm('category', ofTwo)).toMatchObject({ kind: 'written' });
      expect((await site.terms('category')).map((term) => term.id)).not.toContain(ofTwo);
    });

    it('refuses a term without a name', async () => {
      expect(await site.createTerm({ taxonomy: 'post_tag', name: ' ' })).toMatchObject({ kind: 'refused' });
    });
  });

  describe(`${name}: media`, () => {
    it('takes a picture with its words in one request, finds it again and gives the bytes back', async () => {
      const slug = fresh();
      const words = { alt: 'Alt “a” & b', caption: 'Cap', title: 'Tit' };
      const upload = { fileName: `${slug}.png`, slug, bytes: onePixel, mimeType: 'image/png', ...words };
      const result = await site.upload(upload);
      if (result.kind !== 'written') throw new Error(JSON.stringify(result));
      expect(result.media).toMatchObject({ slug, mimeType: 'image/png', ...words });
      expect(await site.media([result.media.id])).toEqual([result.media]);
      expect((await site.findMedia(`${slug}.png`)).map((found) => found.id)).toContain(result.media.id);
      expect(Buffer.from((await site.download(result.media.originalUrl, 1000))!).equals(onePixel)).toBe(true);
      expect(await site.updateMedia(result.media.id, { alt: 'new' })).toMatchObject({
        media: { alt: 'new' },
      });
      const post = await create({ title: 'pictured', featuredMedia: result.media.id });
      expect(post.featuredMedia).toBe(result.media.id);
      expect((await update(post, { featuredMedia: null })).featuredMedia).toBeNull();
    });

    it('refuses for good what is no picture', async () => {
      const upload = {
        fileName: 'x.svg',
        slug: fresh(),
        bytes: Buffer.from('<svg/>'),
        mimeType: 'image/svg+xml',
      };
      expect(await site.upload(upload)).toMatchObject({
        kind: 'refused',
        code: 'rest_upload_sideload_error',
      });
    });
  });
}

function written(result: WriteResult | undefined): RemotePost {
  if (result?.kind !== 'written') throw new Error(`not written: ${JSON.stringify(result)}`);
  return result.post;
}

function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !keys.includes(name as K))) as Omit<
    T,
    K
  >;
}
