import { AddressRefused } from '../model/errors.js';
import { isLoopback } from './same-site.js';
import { dashboardSite } from './wordpress-com/dashboard-site.js';

/** Paths of WordPress itself that people copy out of the address bar; the site begins before them. */
const ownPaths = /\/(?:wp-json|wp-admin|wp-login\.php|index\.php|xmlrpc\.php)(?:\/.*)?$/;

/**
 * The address a person typed, as one that can be asked: with a scheme, without query, user or trailing slash; of a page
 * of WordPress.com's dashboard, the site that it is about.
 * Throws AddressRefused for what is no web address.
 */
export function typedAddress(typed: string): URL {
  const text = typed.trim();
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text)
    ? ''
    : isLoopback(hostOf(text))
      ? 'http://'
      : 'https://';
  if (text === '' || !URL.canParse(scheme + text))
    throw new AddressRefused('WP_URL is no web address.', example);
  const given = new URL(scheme + text);
  const url = dashboardSite(given) ?? given;
  if (!/^https?:$/.test(url.protocol))
    throw new AddressRefused(`WP_URL begins with ${url.protocol}//.`, example);
  const path = url.pathname.replace(ownPaths, '').replace(/\/+$/, '');
  return new URL(url.origin + path);
}

const example = 'Put the address of your site there, as in WP_URL=https://example.com';

function hostOf(text: string): string {
  return /^\[[^\]]*\]|^[^/:?#]*/.exec(text)?.[0].toLowerCase() ?? '';
}
