import { afterEach, describe, expect, it } from 'vitest';
import type { PostId } from '../../../src/model/ids.js';
import type { ListQuery, PostPage, Site } from '../../../src/model/site.js';
import type { Reply, Seen, StandIn } from './stand-in.js';
import { restPost, standIn } from './stand-in.js';

let server: StandIn;
afterEach(() => server.close());

const posts = '/wp/v2/posts';

/** The part of `all` that a list request asks for, with the totals. */
function cut(
  seen: Seen,
  all: readonly Readonly<Record<string, unknown>>[],
): { readonly json: readonly object[]; readonly headers: Record<string, string> } {
  const size = Number(seen.query.get('per_page'));
  const start = seen.query.has('offset')
    ? Number(seen.query.get('offset'))
    : (Number(seen.query.get('page') ?? 1) - 1) * size;
  return { json: all.slice(start, start + size), headers: { 'x-wp-total': String(all.length) } };
}

const many = (count: number): readonly Readonly<Record<string, unknown>>[] =>
  Array.from({ length: count }, (_, index) => restPost(index + 1));

async function readAll(site: Site, query: ListQuery = { type: 'post' }): Promise<readonly PostPage[]> {
  const pages: PostPage[] = [];
  for await (const page of site.list(query)) pages.push(page);
  return pages;
}

const ids = (pages: readonly PostPage[]): readonly number[] =>
  pages.flatMap((page) => page.posts.map((post) => post.id));
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a list', () => {
  it('comes in pages of a hundred, by id, raw values only', async () => {
    server = await standIn((seen) => (seen.route === posts ? cut(seen, many(350)) : undefined));
    expect(ids(await readAll(await server.connect()))).toEqual(upTo(350));
    const [first] = server.at('GET', posts);
    expect(server.at('GET', posts)).toHaveLength(4);
    expect(Object.fromEntries(first!.query)).toMatchObject({
      orderby: 'id',
      order: 'asc',
      context: 'edit',
      status: 'any',
    });
    expect(first!.query.get('_fields')).toContain('content.raw');
  });

  it.each<readonly [string, (seen: Seen) => Reply]>([
    ['a fatal error', () => ({ status: 500, json: { code: 'internal_server_error', message: 'critical' } })],
    ['a page of HTML', () => ({ text: '<html>oops' })],
    ['half a JSON', (seen) => ({ ...cut(seen, many(250)), text: '[{"id":1,"meta":[]' })],
  ])('of which one post breaks its page with %s gives the others, and names the one', async (_, broken) => {
    const bad = 137;
    server = await standIn((seen) => {
      if (seen.route !== posts) return undefined;
      const page = cut(seen, many(250));
      const hit = page.json.some((post) => (post as { readonly id: number }).id === bad);
      return hit && seen.query.get('_fields') !== 'id' ? broken(seen) : page;
    });
    const pages = await readAll(await server.connect());
    expect(ids(pages)).toEqual(upTo(250).filter((id) => id !== bad));
    expect(pages.flatMap((page) => page.unreadable)).toMatchObject([{ id: bad }]);
  });

  it('names by its place the post whose very id cannot be read', async () => {
    server = await standIn((seen) => {
      if (seen.route !== posts) return undefined;
      const page = cut(seen, many(12));
      return page.json.some((post) => (post as { readonly id: number }).id === 11)
        ? { status: 500, text: '' }
        : page;
    });
    const pages = await readAll(await server.connect());
    expect(ids(pages)).toHaveLength(11);
    expect(pages.flatMap((page) => page.unreadable)[0]?.reason).toContain('number 11 by id');
  });

  it('keeps the posts beside one that is no post', async () => {
    const all = [restPost(1), restPost(2, { modified_gmt: 'soon' }), restPost(3)];
    server = await standIn((seen) => (seen.route === posts ? cut(seen, all) : undefined));
    const [page] = await readAll(await server.connect());
    expect(page).toMatchObject({ posts: [{ id: 1 }, { id: 3 }], unreadable: [{ id: 2 }], total: 3 });
  });

  it('is read by offset where the host repeats page 1', async () => {
    server = await standIn((seen) => {
      if (seen.route !== posts) return undefined;
      seen.query.delete('page');
      return cut(seen, many(230));
    });
    expect(ids(await readAll(await server.connect()))).toEqual(upTo(230));
  });

  it('is read once more when posts were deleted meanwhile, and then it is enough', async () => {
    server = await standIn((seen) =>
      seen.route === posts ? { ...cut(seen, many(9)), headers: { 'x-wp-total': '10' } } : undefined,
    );
    expect(ids(await readAll(await server.connect()))).toEqual(upTo(9));
    expect(server.at('GET', posts)).toHaveLength(2);
  });

  it('asks for own posts only where the role may not edit those of others', async () => {
    server = await standIn((seen) => {
      if (seen.route === '/wp/v2/users/me')
        return { json: { id: 5, slug: 'a', capabilities: { edit_posts: true } } };
      return seen.route === posts ? cut(seen, many(1)) : undefined;
    });
    await readAll(await server.connect());
    expect(server.at('GET', posts)[0]?.query.get('author')).toBe('5');
  });

  it('is read to its end where a cache drops the headers that count', async () => {
    server = await standIn((seen) =>
      seen.route === posts ? { json: cut(seen, many(250)).json } : undefined,
    );
    expect(ids(await readAll(await server.connect()))).toEqual(upTo(250));
  });

  it('that is none is not taken for an empty site', async () => {
    server = await standIn((seen) =>
      /posts|tags/.test(seen.route) ? { json: { success: false } } : undefined,
    );
    const site = await server.connect();
    await expect(readAll(site)).rejects.toMatchObject({ code: 'site-unreachable' });
    await expect(site.sweep('post', undefined)).rejects.toMatchObject({ code: 'site-unreachable' });
    await expect(site.terms('post_tag')).rejects.toMatchObject({ code: 'site-unreachable' });
  });

  it('that the role may not see is unreadable, not empty', async () => {
    const forbidden = {
      status: 400,
      json: { code: 'rest_invalid_param', message: 'Invalid parameter(s): status' },
    };
    server = await standIn((seen) => (seen.route === posts ? forbidden : undefined));
    expect(await readAll(await server.connect())).toMatchObject([{ posts: [], unreadable: [{}] }]);
  });
});

describe('a read', () => {
  it('is repeated through the failures that pass', async () => {
    const replies: Reply[] = [
      (response) => response.destroy(),
      { status: 429, headers: { 'retry-after': '0' }, json: {} },
      { text: '{"id":7' },
    ];
    server = await standIn((seen) =>
      seen.route === `${posts}/7` ? (replies.shift() ?? { json: restPost(7) }) : undefined,
    );
    expect(await (await server.connect()).read('post', 7 as PostId)).toMatchObject({ kind: 'present' });
    expect(server.at('GET', `${posts}/7`)).toHaveLength(4);
  });

  it('ends the run with the time when the site asks for a long wait', async () => {
    const wait: Reply = {
      status: 503,
      headers: { 'retry-after': '600' },
      json: { code: 'wp_die', message: 'x' },
    };
    server = await standIn((seen) => (seen.route === `${posts}/7` ? wait : undefined));
    const site = await server.connect();
    const error: unknown = await site.read('post', 7 as PostId).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'SiteUnreachable', code: 'site-unreachable' });
    expect((error as { readonly retryAt: number }).retryAt - Date.now()).toBeGreaterThan(590_000);
  });

  it('proves absence by 404 rest_post_invalid_id alone', async () => {
    const replies: Readonly<Record<string, Reply>> = {
      [`${posts}/1`]: { status: 404, json: { code: 'rest_post_invalid_id', message: 'x' } },
      [`${posts}/2`]: { status: 404, json: { code: 'rest_no_route', message: 'x' } },
      [`${posts}/3`]: { status: 404, text: '<html>' },
      [`${posts}/4`]: { status: 403, json: { code: 'rest_forbidden_context', message: 'x' } },
      [`${posts}/5`]: { status: 401, json: { code: 'rest_forbidden', message: 'x' } },
      [`${posts}/6`]: { json: restPost(6, { status: 'weird' }) },
      [`${posts}/7`]: { json: restPost(7, { status: 'trash' }) },
    };
    server = await standIn((seen) => replies[seen.route]);
    const site = await server.connect();
    const kinds = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7].map(async (id) => (await site.read('post', id as PostId)).kind),
    );
    expect(kinds).toEqual(['gone', ...Array<string>(5).fill('unreadable'), 'trashed']);
  });
});

describe('a sweep', () => {
  const state = { modified: '2026-04-01T09:00:00Z', highestId: 3, total: 3 };

  /** Answers the look at the edge and at what was modified as a site with these posts would. */
  function holding(
    all: readonly Readonly<Record<string, unknown>>[],
    recent: readonly number[],
  ): (seen: Seen) => Reply {
    return (seen) => {
      if (seen.route !== posts) return undefined;
      if (seen.query.has('modified_after'))
        return cut(
          seen,
          all.filter((post) => recent.includes(post.id as number)),
        );
      return seen.query.get('order') === 'desc' ? cut(seen, [...all].reverse()) : cut(seen, all);
    };
  }

  it('of nothing takes two requests', async () => {
    server = await standIn(holding(many(3), [2, 3]));
    const site = await server.connect();
    const before = server.seen.length;
    expect(await site.sweep('post', state)).toMatchObject({
      incomplete: false,
      state,
      changed: [{ id: 2 }, { id: 3 }],
    });
    expect(server.seen).toHaveLength(before + 2);
    expect(
      server
        .at('GET', posts)
        .find((seen) => seen.query.has('modified_after'))
        ?.query.get('status'),
    ).toBe('any,trash');
  });

  it('brings the addresses of the newest posts that are public', async () => {
    const all = [...many(8), restPost(9, { status: 'draft' }), restPost(10, { parent: 4 })];
    server = await standIn(holding(all, []));
    const { addresses } = await (
      await server.connect()
    ).sweep('post', { ...state, highestId: 10, total: 10 });
    expect(addresses.map(({ id }) => id)).toEqual([10, 8, 7, 6]);
    expect(addresses[0]).toEqual({
      id: 10,
      type: 'post',
      status: 'publish',
      slug: 'post-10',
      link: 'http://x/?p=10',
      date: '2026-04-01T08:00:00Z',
      parent: 4,
      terms: { category: [1], post_tag: [] },
    });
  });

  it('brings what was made with an old date, by its id', async () => {
    server = await standIn(holding(many(5), [4]));
    const sweep = await (await server.connect()).sweep('post', state);
    expect(sweep).toMatchObject({
      incomplete: false,
      changed: [{ id: 4 }, { id: 5 }],
      state: { highestId: 5, total: 5 },
    });
  });

  it('is incomplete when something was deleted, even if as much was made', async () => {
    server = await standIn(holding([restPost(1), restPost(3), restPost(4)], [4]));
    expect(await (await server.connect()).sweep('post', state)).toMatchObject({
      incomplete: true,
      changed: [{ id: 4 }],
    });
  });

  it('never takes a date ahead for the time to look back from', async () => {
    server = await standIn(holding([...many(3), restPost(4, { modified_gmt: '2031-01-01T00:00:00' })], [4]));
    const { state: next } = await (await server.connect()).sweep('post', state);
    expect(next.modified).toBe(state.modified);
  });
});

describe('a type that the site does not announce', () => {
  it('is unreadable and cannot be written, and the run goes on', async () => {
    server = await standIn(() => undefined);
    const site = await server.connect();
    expect(await site.read('book', 7 as PostId)).toMatchObject({ kind: 'unreadable' });
    expect(await readAll(site, { type: 'page' })).toMatchObject([{ posts: [], unreadable: [{}] }]);
    expect(
      await site.sweep('book', { modified: '2026-01-01T00:00:00Z', highestId: 0, total: 0 }),
    ).toMatchObject({ changed: [] });
    const create = { kind: 'create', type: 'a/../b', fields: { title: 'x' } } as const;
    expect(await site.write([create])).toMatchObject([{ kind: 'refused', code: 'rest_no_route' }]);
  });
});
