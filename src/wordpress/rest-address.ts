import { restLayout } from './rest-layout.js';

/** The address of a route of `wp/v2` (`users/me`) under the root of an API, with this query. */
export function restAddress(root: string, route: string, query: string): string {
  const base = restLayout(root).site === undefined ? `${root}wp/v2/` : root;
  return `${base}${route}${base.includes('?') ? '&' : '?'}${query}`;
}
