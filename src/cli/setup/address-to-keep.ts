/**
 * The address that goes into `.env`: the one the site calls its own where that is on the same host, so that a page of
 * the blog, pasted, becomes the blog; else the one that was given (a tunnel, a container, a proxy).
 */
export function addressToKeep(given: string, siteUrl: string): string {
  const typed = given.includes('://') ? given : `https://${given}`;
  return URL.canParse(typed) && URL.canParse(siteUrl) && new URL(typed).host === new URL(siteUrl).host
    ? siteUrl
    : given;
}
