import { AddressRefused } from '../../model/errors.js';

/**
 * Where the API of WordPress.com answers, for every site there (wordpress.md 14). A stand-in for it is taken on this
 * machine only, since it is given the token; AddressRefused for any other.
 */
export function wordPressComOrigin(standIn?: string): string {
  if (standIn === undefined) return 'https://public-api.wordpress.com';
  const url = URL.canParse(standIn) ? new URL(standIn) : undefined;
  if (url && /^https?:$/.test(url.protocol) && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname))
    return url.origin;
  throw new AddressRefused(
    'WPCOM_API may only name a port of this machine.',
    'It is for tests: take it out of the environment.',
  );
}
