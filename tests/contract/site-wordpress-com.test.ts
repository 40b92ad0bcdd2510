import { afterAll } from 'vitest';
import { connectSite } from '../../src/wordpress/connect.js';
import { startWordPressCom, type WordPressCom } from '../support/wordpress-com.js';
import { startWordPress, type TestWordPress } from '../support/wordpress.js';
import { siteContract } from './site-contract.js';

let wordPress: TestWordPress | undefined;
let there: WordPressCom | undefined;

siteContract('WordPress.com', async () => {
  wordPress = await startWordPress();
  there = await startWordPressCom(wordPress, { names: ['tidewater.wordpress.com'] });
  const url = 'https://tidewater.wordpress.com';
  return connectSite({ url, token: there.grants.token(), wordPressCom: there.api });
});

afterAll(async () => {
  await there?.stop();
  await wordPress?.stop();
});
