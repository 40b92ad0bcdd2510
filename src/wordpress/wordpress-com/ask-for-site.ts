import type { Line } from '../follow.js';
import { follow } from '../follow.js';
import { readSiteAnswer, siteFields, type SiteAnswer } from './site-answer.js';
import { siteNames } from './site-names.js';

/** Asks WordPress.com for the site of an address, by each of its names. Throws SiteUnreachable where nothing answers. */
export async function askForSite(line: Line, origin: string, address: URL): Promise<SiteAnswer> {
  for (const name of siteNames(address)) {
    const url = new URL(`${origin}/rest/v1.1/sites/${encodeURIComponent(name)}?fields=${siteFields}`);
    const answer = readSiteAnswer((await follow(line, url)).answer);
    if (answer.kind !== 'unknown') return answer;
  }
  return { kind: 'unknown' };
}
