/** By what a site is known again. */
export interface Fingerprint {
  readonly url: string;
  readonly name: string;
}

/** The site that answers now. */
export interface SeenFingerprint extends Fingerprint {
  /** Of a post that was there when the sides last agreed; `unknown` when it was not asked for or could not be read. */
  readonly knownPost: 'there' | 'gone' | 'unknown';
}

/**
 * Whether the site remembered is the one that answers. A site may change its name, and a post may go; both at once, or
 * another address (http or https, `www.` and a last slash aside), is another site.
 */
export function sameSite(remembered: Fingerprint, seen: SeenFingerprint): boolean {
  if (plainAddress(remembered.url) !== plainAddress(seen.url)) return false;
  return remembered.name === seen.name || seen.knownPost !== 'gone';
}

function plainAddress(url: string): string {
  const [, host = '', path = ''] = /^(?:https?:)?\/\/(?:www\.)?([^/?#]*)([^?#]*)/i.exec(url) ?? [];
  return host.toLowerCase().replace(/:(?:80|443)$/, '') + path.replace(/\/+$/, '');
}
