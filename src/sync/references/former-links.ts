/** What is remembered of a post's addresses, and how public it was. */
export interface KnownAddress {
  readonly link: string;
  readonly status: string;
  readonly formerLinks?: readonly string[] | undefined;
}

/** WordPress itself leads on from every slug a post ever had; nobody changes it more often than this. */
const most = 10;

/** The addresses that a post had before the one it has now, newest first; one that nobody could read is none. */
export function formerLinks(before: KnownAddress | undefined, now: string): readonly string[] {
  if (before === undefined) return [];
  const { link, status, formerLinks: former = [] } = before;
  const all = status === 'publish' && link !== '' ? [link, ...former] : former;
  return [...new Set(all)].filter((each) => each !== now).slice(0, most);
}

/** The same, as a key that is there only where there are any. */
export function withFormerLinks(
  before: KnownAddress | undefined,
  now: string,
): { readonly formerLinks?: readonly string[] } {
  const links = formerLinks(before, now);
  return links.length === 0 ? {} : { formerLinks: links };
}
