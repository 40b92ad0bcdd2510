/** Whether a name means this machine. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127(\.\d{1,3}){3}$/.test(host)
  );
}

/**
 * Whether an address is of the same site: the same origin, or the step from http to https on the usual
 * ports, with or without `www.`. Only such steps are taken from a redirect or a link that a site names.
 */
export function isSameSite(from: URL, to: URL): boolean {
  if (bare(from) !== bare(to)) return false;
  if (from.protocol === to.protocol) return from.port === to.port && /^https?:$/.test(to.protocol);
  return from.protocol === 'http:' && to.protocol === 'https:' && from.port === '' && to.port === '';
}

function bare(url: URL): string {
  return url.hostname.replace(/^www\./, '');
}
