/** Folders of a Jetpack site, at most; each is a request more. */
const deepest = 2;

/**
 * The names under which WordPress.com may know the site of an address, the most exact first: its host, and for a Jetpack
 * site in a folder the host with the folder, written `example.com::blog` there.
 */
export function siteNames({ host, pathname }: URL): readonly string[] {
  if (/\.wordpress\.com$/.test(host)) return [host];
  const folders = pathname.split('/').filter(Boolean).slice(0, deepest);
  return folders
    .map((_, index) => [host, ...folders.slice(0, folders.length - index)].join('::'))
    .concat(host);
}
