import { AddressRefused, SiteUnreachable } from '../model/errors.js';
import { apiLink } from './api-link.js';
import type { Line } from './follow.js';
import { elsewhere, follow, LeadsElsewhere } from './follow.js';
import type { FoundApi } from './index-at.js';
import { indexAt } from './index-at.js';
import { isLoopback, isSameSite } from './same-site.js';

/**
 * Finds the API behind whatever address of a blog: the usual place first, then what the page names, then the
 * places where WordPress may keep it, up to the root of the host. Asks without the password throughout.
 * Throws AddressRefused for plain http, SiteUnreachable where no WordPress is found.
 */
export async function discoverApi(line: Line, typed: URL, allowHttp: boolean): Promise<FoundApi> {
  const address = allowHttp ? typed : await secured(line, typed);
  const usual = await indexAt(line, new URL(`${bare(address)}/wp-json/`)).catch(ifElsewhere);
  if (usual && !(usual instanceof LeadsElsewhere)) return usual;
  const page = await follow(line, address, { Accept: 'text/html' }).catch(ifElsewhere);
  const named =
    page instanceof LeadsElsewhere ? undefined : linkOf(page.answer.headers.link, page.answer.body, page.url);
  const candidates = [...(named && isSameSite(address, named) ? [named] : []), ...guesses(address)];
  for (const candidate of candidates) {
    const found = await indexAt(line, candidate).catch(ifElsewhere);
    if (found && !(found instanceof LeadsElsewhere)) return found;
  }
  if (named && !isSameSite(address, named)) throw elsewhere(address, named);
  if (usual) throw usual;
  if (page instanceof LeadsElsewhere) throw page;
  throw new SiteUnreachable(
    `There is no WordPress at ${bare(address)}, or its REST API is switched off.`,
    'Check WP_URL; galley doctor looks closer.',
  );
}

/** Plain http is asked once whether it leads to https; else the password would travel in the clear. */
async function secured(line: Line, typed: URL): Promise<URL> {
  if (typed.protocol === 'https:' || isLoopback(typed.hostname)) return typed;
  const { url } = await follow(line, typed);
  if (url.protocol === 'https:') return new URL(url.origin + typed.pathname);
  throw new AddressRefused(
    `${typed.origin} is plain http: your password could be read on the way.`,
    `If the site has https, put WP_URL=https://${typed.host}; to go on all the same, WP_ALLOW_HTTP=1.`,
  );
}

/** Leading elsewhere is held against an address only when no other way leads to its API; silence at once. */
function ifElsewhere(error: unknown): LeadsElsewhere {
  if (error instanceof LeadsElsewhere) return error;
  throw error;
}

function linkOf(header: string | undefined, body: Buffer, page: URL): URL | undefined {
  const link = apiLink(header, body.toString('utf8'));
  if (!link || !URL.canParse(link, page.href)) return undefined;
  const url = new URL(link, page);
  // A site behind a proxy for https often still names itself with http.
  if (page.protocol === 'https:' && url.protocol === 'http:' && url.port === '') url.protocol = 'https:';
  return url;
}

/** `index.php` by its name: nginx's index of a folder answers GET and POST, but no DELETE. */
const places = ['index.php?rest_route=/', '?rest_route=/', 'wp-json/', 'index.php/wp-json/'];

function guesses(address: URL): readonly URL[] {
  const parts = address.pathname.split('/').filter(Boolean);
  const folders = parts
    .map((_, index) => parts.slice(0, parts.length - index).join('/'))
    .concat('')
    .slice(0, 6);
  return folders.flatMap((folder) => {
    const base = `${address.origin}/${folder ? `${folder}/` : ''}`;
    return places.map((place) => new URL(base + place));
  });
}

function bare(url: URL): string {
  return (url.origin + url.pathname).replace(/\/+$/, '');
}
