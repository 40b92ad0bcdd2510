/** How the routes of an API lie under its root. */
export interface RestLayout {
  /** What the namespace of a route follows. */
  readonly endpoint: string;
  /** The number of the site where one API serves many, as WordPress.com's does: `wp/v2/sites/7/posts` (wordpress.md 14). */
  readonly site?: string;
}

const amongMany = /^(https?:\/\/[^/?]+\/)wp\/v2\/sites\/(\d+)\/$/;

/** The layout that a root has; that of WordPress.com ends in its `wp/v2/sites/<number>/`. */
export function restLayout(root: string): RestLayout {
  const [, endpoint, site] = amongMany.exec(root) ?? [];
  return endpoint === undefined || site === undefined ? { endpoint: root } : { endpoint, site };
}
