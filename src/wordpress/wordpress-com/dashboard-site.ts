/** Screens of the dashboard that come with a site of which people know only the name. */
const screens = /^\/(?:home|sites?|posts?|pages?|media|settings|stats|view|plans)\//;

/**
 * The site that a page of the dashboard is about: `wordpress.com/home/name` is `name.wordpress.com`, a slash in its
 * address is written `::`. Undefined for an address that is no such page.
 */
export function dashboardSite({ hostname, pathname }: URL): URL | undefined {
  if (!/^(?:www\.)?wordpress\.com$/.test(hostname)) return undefined;
  const parts = pathname.split('/').filter(Boolean);
  const named = parts.find((part) => part.includes('.'));
  const bare = screens.test(pathname)
    ? parts.slice(1).find((part) => /^[a-z][a-z\d-]*$/.test(part))
    : undefined;
  const site = named ?? (bare && `${bare}.wordpress.com`);
  const address = `https://${(site ?? '').replaceAll('::', '/')}`;
  return site !== undefined && URL.canParse(address) ? new URL(address) : undefined;
}
