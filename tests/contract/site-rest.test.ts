import { afterAll, expect, it } from 'vitest';
import type { Site } from '../../src/model/site.js';
import { connectSite } from '../../src/wordpress/connect.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { siteContract } from './site-contract.js';

let wordPress: TestWordPress | undefined;

async function connect(address: string): Promise<Site> {
  const { username, applicationPassword: appPassword } = wordPress!;
  return connectSite({ url: address, username, appPassword });
}

// Plain permalinks are the harder of the two kinds: every route is a parameter of `?rest_route=`.
siteContract('WordPress', async () => {
  wordPress = await startWordPress({ permalinks: '' });
  return connect(wordPress.url);
});

it('finds the API of a site with pretty permalinks from a page of its blog', async () => {
  await wordPress!.setPermalinks('/%postname%/');
  const site = await connect(`${wordPress!.url}/hello-world/`);
  expect((await site.facts()).apiRoot).toBe(`${wordPress!.url}/wp-json/`);
});

afterAll(() => wordPress?.stop());
