import type { SiteFacts } from '../model/site-facts.js';
import { restLayout } from './rest-layout.js';

/** What `any` means (wordpress.md 3). */
const any = ['publish', 'future', 'draft', 'pending', 'private'];

/** The statuses of a list as the site takes them: WordPress.com knows no `any` and is told each. */
export function listStatuses(statuses: readonly string[], { apiRoot }: Pick<SiteFacts, 'apiRoot'>): string {
  const named = restLayout(apiRoot ?? '').site === undefined ? [] : any;
  return statuses.flatMap((status) => (status === 'any' && named.length > 0 ? named : [status])).join(',');
}
