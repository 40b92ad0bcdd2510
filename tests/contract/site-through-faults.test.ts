import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PostId } from '../../src/model/ids.js';
import type { WriteRequest } from '../../src/model/post-write.js';
import type { Site } from '../../src/model/site.js';
import { connectSite } from '../../src/wordpress/connect.js';
import { startFaultyProxy, type FaultyProxy } from '../support/faulty-proxy.js';
import {
  blockedMethods,
  isWrite,
  repeatedFirstPage,
  seededFaults,
} from '../support/faulty-proxy/misbehaviour.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';

let wordPress: TestWordPress;
let proxy: FaultyProxy;
let ids: readonly PostId[];
const pace = { retries: 5, firstWait: 1 };

beforeAll(async () => {
  wordPress = await startWordPress({ permalinks: '' });
  proxy = await startFaultyProxy(wordPress.url);
  const site = await connect();
  const requests = Array.from({ length: 120 }, (_, place): WriteRequest => {
    return {
      kind: 'create',
      type: 'post',
      fields: { title: `n${place}`, slug: `n${place}`, status: 'publish' },
    };
  });
  ids = (await site.write(requests)).flatMap((result) => (result.kind === 'written' ? [result.post.id] : []));
});

afterAll(async () => {
  await proxy?.stop();
  await wordPress?.stop();
});

function connect(): Promise<Site> {
  const { username, applicationPassword: appPassword } = wordPress;
  return connectSite({ url: proxy.url, username, appPassword, pace });
}

async function listed(site: Site): Promise<readonly PostId[]> {
  const found: PostId[] = [];
  for await (const page of site.list({ type: 'post' })) found.push(...page.posts.map((post) => post.id));
  return found;
}

describe('through every fault that passes', () => {
  it.each([1, 2, 3])('all reads come out the same (seed %i)', async (seed) => {
    proxy.misbehave();
    const calm = await connect();
    const all = await listed(calm);
    const facts = await calm.facts();
    proxy.misbehave(seededFaults(seed, { percent: 40 }));
    const site = await connect();
    // Which of several good ways leads to the API depends on which of them was broken.
    expect({ ...(await site.facts()), apiRoot: facts.apiRoot }).toEqual(facts);
    expect(await listed(site)).toEqual(all);
    expect(await site.read('post', ids[0]!)).toEqual(await calm.read('post', ids[0]!));
    expect(await site.findBySlug('post', ['n7'])).toMatchObject([{ title: 'n7' }]);
    expect((await site.terms('category')).length).toBe(1);
  });

  it.each([4, 5])('an update is done, and a create is done once or not known (seed %i)', async (seed) => {
    proxy.misbehave();
    const site = await connect();
    proxy.misbehave(seededFaults(seed, { percent: 60 }));
    const slugs = Array.from({ length: 12 }, (_, place) => `s${seed}-n${place}`);
    for (const slug of slugs) {
      const [made] = await site.write([
        { kind: 'create', type: 'post', fields: { title: slug, slug, status: 'draft' } },
      ]);
      expect(['written', 'unknown']).toContain(made?.kind);
    }
    for (const id of ids.slice(0, 5)) {
      const [result] = await site.write([
        { kind: 'update', type: 'post', id, fields: { title: `seed ${seed}` } },
      ]);
      expect(result).toMatchObject({ kind: 'written', post: { title: `seed ${seed}` } });
    }
    proxy.misbehave();
    const found = await site.findBySlug(
      'post',
      slugs.flatMap((slug) => [slug, `${slug}-2`]),
    );
    expect(found.map((post) => post.slug)).toEqual([...new Set(found.map((post) => post.slug))]);
    expect(found.some((post) => post.slug.endsWith('-2'))).toBe(false);
  });
});

describe('behind a host', () => {
  it('that repeats page 1, every post comes', async () => {
    proxy.misbehave();
    const all = await listed(await connect());
    expect(all.length).toBeGreaterThan(100);
    proxy.misbehave(repeatedFirstPage());
    expect([...(await listed(await connect()))].sort((a, b) => a - b)).toEqual(all);
  });

  it('that blocks PUT and DELETE, a post is trashed', async () => {
    proxy.misbehave(blockedMethods());
    const site = await connect();
    expect(await site.trash('post', ids.at(-1)!)).toMatchObject({
      kind: 'written',
      post: { status: 'trash' },
    });
  });

  it('that strips the sign-in, nothing is written and the reason is said', async () => {
    proxy.misbehave(() => ({ kind: 'strip', header: 'authorization' }));
    proxy.forget();
    await expect(connect()).rejects.toMatchObject({ code: 'sign-in-refused' });
    expect(proxy.requests().filter(isWrite)).toEqual([]);
  });

  it('that moves elsewhere, the run ends before the password is sent', async () => {
    proxy.misbehave(() => ({ kind: 'redirect', origin: wordPress.url }));
    proxy.forget();
    await expect(connect()).rejects.toMatchObject({ hint: expect.stringContaining(wordPress.url) as string });
    expect(proxy.requests().some(({ headers }) => headers.authorization)).toBe(false);
  });
});
