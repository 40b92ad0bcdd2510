import type { PostId } from '../../model/ids.js';
import type { FrontMatterChanges } from './front-matter-from-fields.js';
import { isMap } from './front-matter-value.js';

/** Which post on which site a file is. */
export interface Identity {
  /** Absent: as it stands. */
  readonly id?: PostId;
  /** Absent: not written. */
  readonly link?: string;
  /** A named site; the default site has none. */
  readonly site?: string;
}

/** The keys that hold a post's identity: `id` and `link`, or under `sites` for a named site, beside those of others. */
export function identityKeys(
  data: Readonly<Record<string, unknown>>,
  { id, link, site }: Identity,
): FrontMatterChanges {
  const keys = { ...(id === undefined ? {} : { id }), ...(link === undefined ? {} : { link }) };
  if (site === undefined) return keys;
  const sites = isMap(data.sites) ? data.sites : {};
  const before = Object.hasOwn(sites, site) && isMap(sites[site]) ? sites[site] : {};
  return { sites: Object.fromEntries([...Object.entries(sites), [site, { ...before, ...keys }]]) };
}
