import type { DraftPath } from '../../model/ids.js';
import type { LinkCatalog } from './link-catalog.js';
import { localizeUrl } from './localize-url.js';

const linked = /<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/gi;
/** Files, feeds and the doors of WordPress itself: no slug ever stands there. */
const noPost = /^(?:wp-|feed(?:\/|$)|xmlrpc)|\.[a-z\d]{1,8}$|\/feed$/i;

/**
 * The addresses of the site's own that a text links to and that lead to no post we know, by path: they may be old slugs.
 * Addresses with parameters are left out; following one could do more than look.
 */
export function unknownAddresses(content: string, catalog: LinkCatalog): ReadonlyMap<string, string> {
  const unknown = new Map<string, string>();
  for (const [, url = ''] of content.matchAll(linked)) {
    const address = catalog.site.localize(url);
    if (address === undefined || address.path === '' || address.id !== undefined) continue;
    if (address.query !== '' || noPost.test(address.path) || unknown.has(address.path)) continue;
    if (localizeUrl('' as DraftPath, url, catalog) === undefined) unknown.set(address.path, url);
  }
  return unknown;
}
