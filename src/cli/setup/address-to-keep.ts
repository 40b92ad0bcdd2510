import type { ChosenSignIn } from './chosen-sign-in.js';

/**
 * The address that goes into `.env`: the one the site calls its own where that is on the same host, so that a page of
 * the blog, pasted, becomes the blog, and always behind WordPress.com; else the one that was given (a tunnel, a
 * container, a proxy).
 */
export function addressToKeep({ url, token }: Pick<ChosenSignIn, 'url' | 'token'>, siteUrl: string): string {
  if (token !== undefined) return siteUrl;
  const typed = url.includes('://') ? url : `https://${url}`;
  return URL.canParse(typed) && URL.canParse(siteUrl) && new URL(typed).host === new URL(siteUrl).host
    ? siteUrl
    : url;
}
