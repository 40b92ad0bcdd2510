import { afterEach, describe, expect, it } from 'vitest';
import type { TermId } from '../../../src/model/ids.js';
import type { Reply, StandIn } from './stand-in.js';
import { standIn } from './stand-in.js';

let server: StandIn;
afterEach(() => server.close());

const tags = '/wp/v2/tags';
const term = {
  id: 10,
  name: 'R&amp;D &#8217;n&#x41; &lt;b&gt; &bogus;',
  slug: 'r%c3%a9',
  parent: 0,
  count: 2,
};
const exists: Reply = {
  status: 400,
  json: { code: 'term_exists', message: 'x', data: { status: 400, term_id: 10 } },
};

describe('a term', () => {
  it('that exists is the result, its name decoded', async () => {
    server = await standIn((seen) =>
      seen.route === tags ? exists : seen.route === `${tags}/10` ? { json: term } : undefined,
    );
    const result = await (await server.connect()).createTerm({ taxonomy: 'post_tag', name: 'R&D' });
    const want = {
      id: 10,
      taxonomy: 'post_tag',
      name: 'R&D ’nA <b> &bogus;',
      slug: 'ré',
      parent: null,
      count: 2,
    };
    expect(result).toEqual({ kind: 'written', term: { ...want, description: '' } });
  });

  it('is made again after a lost answer, since a name is made but once; not one with a backslash', async () => {
    const replies: Reply[] = [(response) => response.destroy(), exists, (response) => response.destroy()];
    server = await standIn((seen) => {
      if (seen.route === `${tags}/10`) return { json: term };
      return seen.route === tags ? replies.shift() : undefined;
    });
    const site = await server.connect();
    expect(await site.createTerm({ taxonomy: 'post_tag', name: 'R&D' })).toMatchObject({ kind: 'written' });
    expect(await site.createTerm({ taxonomy: 'post_tag', name: 'a\\b' })).toMatchObject({ kind: 'unknown' });
    expect(server.at('POST', tags)).toHaveLength(3);
  });

  it('is refused for good with codes that look like a breakdown', async () => {
    server = await standIn((seen) =>
      seen.method === 'POST'
        ? { status: 500, json: { code: 'empty_term_name', message: 'x', data: null } }
        : undefined,
    );
    expect(await (await server.connect()).createTerm({ taxonomy: 'post_tag', name: ' ' })).toMatchObject({
      kind: 'refused',
    });
    expect(server.at('POST', tags)).toHaveLength(1);
  });

  it('is deleted with force, since terms know no trash', async () => {
    server = await standIn((seen) =>
      seen.method === 'DELETE' ? { json: { deleted: true, previous: term } } : undefined,
    );
    expect(await (await server.connect()).deleteTerm('post_tag', 10 as TermId)).toMatchObject({
      kind: 'written',
      term: { id: 10 },
    });
    expect(server.at('DELETE', `${tags}/10`)[0]?.query.get('force')).toBe('true');
  });

  it('is listed with all others, however many pages they fill', async () => {
    server = await standIn((seen) => {
      if (seen.route !== tags) return undefined;
      const page = Number(seen.query.get('page'));
      const json = Array.from({ length: page === 3 ? 50 : 100 }, (_, index) => ({
        ...term,
        id: (page - 1) * 100 + index + 1,
      }));
      return { json, headers: { 'x-wp-totalpages': '3' } };
    });
    const terms = await (await server.connect()).terms('post_tag');
    expect(terms.map(({ id }) => id)).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
    expect(server.at('GET', tags)).toHaveLength(3);
  });
});
