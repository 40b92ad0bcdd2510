/** An address on the site itself, taken apart. */
export interface LocalAddress {
  /** Below the site's own path, decoded, NFC, without slashes at its ends; '' for the front page. */
  readonly path: string;
  /** From `?p=`, `?page_id=` or `?attachment_id=`. */
  readonly id?: number;
  /** The other parameters, with `?`, as they stand; '' for none. */
  readonly query: string;
  /** With its `#`; '' for none. */
  readonly fragment: string;
}

/** Tells the site's own addresses from all others. */
export interface SiteAddress {
  /** Undefined for an address on another site, and for what is no address from a root. */
  localize(url: string): LocalAddress | undefined;
  /** Whether a host, with its port, is that of the site. */
  isHost(host: string): boolean;
}

const idParameters = new Set(['p', 'page_id', 'attachment_id']);
/** They say which kind of post an id is, or that an editor looks at it. */
const silentParameters = new Set(['post_type', 'preview', 'preview_id', 'preview_nonce']);

/** The site at this address, under http or https, with or without `www.`; `/blog` belongs to its address if it stands there. */
export function siteAddress(siteUrl: string): SiteAddress {
  const home = parsed(siteUrl);
  const root = home ? decodedPath(home.path) : '';
  return {
    isHost: (host) => plainHost(host) === home?.host,
    localize(url) {
      const address = parsed(url.trim());
      if (!home || !address || (address.host !== undefined && address.host !== home.host)) return undefined;
      const bare = address.host === undefined && address.path === '';
      const path = bare ? '' : below(root, decodedPath(address.path));
      return path === undefined
        ? undefined
        : { path, fragment: address.fragment, ...parameters(address.query) };
    },
  };
}

interface Parsed {
  readonly host: string | undefined;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
}

function parsed(url: string): Parsed | undefined {
  const [, host, path = '', query = '', fragment = ''] =
    /^(?:(?:https?:)?\/\/([^/?#\s\\]*))?(\/[^?#]*)?(\?[^#]*)?(#.*)?$/is.exec(url) ?? [];
  if (host === undefined && path === '' && !/^\?(?:p|page_id|attachment_id)=/.test(query)) return undefined;
  return { host: host === undefined ? undefined : plainHost(host), path, query, fragment };
}

function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '')
    .replace(/^www\./, '');
}

function decodedPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.map(decoded).join('/').normalize('NFC');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function below(root: string, path: string): string | undefined {
  if (root === '' || path === root) return path === root ? '' : path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

function parameters(query: string): { readonly query: string; readonly id?: number } {
  const all = query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '');
  const named = all.find((pair) => idParameters.has(nameOf(pair)) && /=\d+$/.test(pair));
  const silent = (pair: string) =>
    pair === named || (named !== undefined && silentParameters.has(nameOf(pair)));
  const rest = all.filter((pair) => !silent(pair)).join('&');
  return { query: rest && `?${rest}`, ...(named && { id: Number(named.slice(named.indexOf('=') + 1)) }) };
}

function nameOf(pair: string): string {
  return pair.split('=', 1)[0] ?? '';
}
