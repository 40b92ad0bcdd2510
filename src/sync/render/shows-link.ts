import { isMap } from '../../convert/draft/front-matter-value.js';
import { parseDraftText } from '../../convert/front-matter/parse-draft-text.js';
import type { Draft } from '../../model/draft.js';

/** Whether a file shows the address of its post on this site; then it is kept up to date. */
export function showsLink({ text, body, site }: Draft): boolean {
  if (site === undefined) return /^link:/m.test(text.slice(0, text.length - body.length));
  const parsed = parseDraftText(text);
  const sites = parsed.kind === 'draft' ? parsed.data.sites : undefined;
  const there = isMap(sites) && Object.hasOwn(sites, site) ? sites[site] : undefined;
  return isMap(there) && there.link !== undefined;
}
