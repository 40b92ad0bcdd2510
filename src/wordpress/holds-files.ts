import type { SiteFacts } from '../model/site-facts.js';
import { restLayout } from './rest-layout.js';
import { isSameSite } from './same-site.js';

/** Whether an address may hold files of the site: its own, and of a site of WordPress.com the file host beside it. */
export function holdsFiles({ url, apiRoot }: Pick<SiteFacts, 'url' | 'apiRoot'>, address: URL): boolean {
  if (isSameSite(new URL(url), address)) return true;
  const beside = address.protocol === 'https:' && /\.files\.wordpress\.com$/.test(address.hostname);
  return beside && address.port === '' && restLayout(apiRoot ?? '').site !== undefined;
}
