import type { DraftPath } from '../../model/ids.js';
import type { LinkCatalog, LinkEntry } from './link-catalog.js';
import { relativePath } from './relative-path.js';
import type { LocalAddress } from './site-address.js';

/** `2026/04/05/rose`: an address by date, which WordPress answers even when its permalinks look otherwise now. */
const byDate = /^(\d{4})\/(\d{2})(?:\/\d{2})?\/([^/]+)$/;

/**
 * An address on the site itself as the draft would write it: the relative path of the file of that post, with the
 * anchor and any further parameters. Undefined when it leads elsewhere or to no known post.
 */
export function localizeUrl(from: DraftPath, url: string, catalog: LinkCatalog): string | undefined {
  const address = catalog.site.localize(url);
  const entry = address && entryAt(address, catalog);
  return entry && relativePath(from, entry.path) + address.query + address.fragment;
}

function entryAt({ id, path }: LocalAddress, catalog: LinkCatalog): LinkEntry | undefined {
  if (id !== undefined) return path === '' || path === 'index.php' ? catalog.byId.get(id) : undefined;
  if (path === '') return undefined;
  return catalog.byAddress.get(path) ?? datedEntry(path, catalog);
}

function datedEntry(path: string, catalog: LinkCatalog): LinkEntry | undefined {
  const [, year, month, slug = ''] = byDate.exec(path) ?? [];
  const found = (catalog.bySlug.get(slug) ?? []).filter(
    ({ type, date }) => type === 'post' && sameMonth(date, `${year}-${month}`),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The address is in the site's time zone and the date in UTC: the month may be the one beside it. */
function sameMonth(date: string | null, month: string): boolean {
  if (date === null) return false;
  const at = Date.parse(date);
  const day = 24 * 60 * 60 * 1000;
  return [at - day, at, at + day].some((time) => new Date(time).toISOString().startsWith(month));
}
