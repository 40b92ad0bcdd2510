import { afterAll, describe, expect, it } from 'vitest';
import type { RemotePost } from '../../src/model/remote-post.js';
import type { Site } from '../../src/model/site.js';
import { connectSite } from '../../src/wordpress/connect.js';
import { revokePassword } from '../../src/wordpress/revoke-password.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { siteContract } from './site-contract.js';

let wordPress: TestWordPress;
let admin: Site;

async function listed(site: Site, type: string): Promise<readonly RemotePost[]> {
  const posts: RemotePost[] = [];
  for await (const page of site.list({ type })) posts.push(...page.posts);
  return posts;
}

// Plain permalinks are the harder of the two kinds: every route is a parameter of `?rest_route=`.
siteContract('WordPress', async () => {
  wordPress = await startWordPress({ permalinks: '' });
  const { url, username, applicationPassword: appPassword } = wordPress;
  admin = await connectSite({ url, username, appPassword });
  return admin;
});

describe('WordPress: roles', () => {
  it.each(['author', 'contributor'] as const)('lets the %s see and write what is theirs', async (role) => {
    const { username, applicationPassword: appPassword } = await wordPress.addUser(role);
    const site = await connectSite({ url: wordPress.url, username, appPassword });
    const facts = await site.facts();
    expect(facts.capabilities.has('unfiltered_html')).toBe(false);
    expect(facts.capabilities.has('publish_posts')).toBe(role === 'author');
    const [own] = await site.write([
      { kind: 'create', type: 'post', fields: { title: role, status: 'draft', slug: role } },
    ]);
    expect(own?.kind).toBe('written');
    expect((await listed(site, 'post')).map((post) => post.title)).toEqual([role]);
    expect(await listed(site, 'page')).toEqual([]);
    const { state } = await site.sweep('post', undefined);
    expect(await site.sweep('post', state)).toMatchObject({ incomplete: false, state: { total: 1 } });
    const { state: pages } = await site.sweep('page', undefined);
    expect((await site.sweep('page', pages)).incomplete).toBe(false);
    expect((await site.users()).map((user) => user.slug)).toContain(username);
    expect((await site.terms('category')).length).toBeGreaterThan(0);
    const [others] = await listed(admin, 'page');
    if (others) expect(await site.read('page', others.id)).toMatchObject({ kind: 'unreadable' });
  });
});

describe('WordPress: the sign-in', () => {
  it('is refused with a wrong password, and after it was revoked', async () => {
    const { username, applicationPassword: appPassword } = await wordPress.addUser('editor');
    const options = { url: wordPress.url, username, appPassword };
    await expect(connectSite({ ...options, appPassword: 'wrong' })).rejects.toMatchObject({
      code: 'sign-in-refused',
    });
    await connectSite({ ...options, appPassword: appPassword.replaceAll(' ', '') });
    expect(await revokePassword(options)).toBe(true);
    await expect(connectSite(options)).rejects.toMatchObject({ code: 'sign-in-refused' });
  });
});

describe('WordPress: finding it', () => {
  it('starts from any page of the blog, with pretty permalinks as with plain ones', async () => {
    const { username, applicationPassword: appPassword } = wordPress;
    await wordPress.setPermalinks('/%postname%/');
    const site = await connectSite({ url: `${wordPress.url}/hello-world/`, username, appPassword });
    expect((await site.facts()).apiRoot).toBe(`${wordPress.url}/wp-json/`);
  });
});

afterAll(() => wordPress.stop());
