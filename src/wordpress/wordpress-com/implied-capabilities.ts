/** What the roles of WordPress bring along with a capability; WordPress.com names only some of each role. */
const implied: Readonly<Record<string, readonly string[]>> = {
  publish_posts: ['edit_published_posts', 'delete_published_posts'],
  edit_others_posts: ['edit_private_posts', 'read_private_posts', 'delete_private_posts'],
  edit_pages: ['publish_pages', 'edit_published_pages', 'delete_pages', 'delete_published_pages'],
  edit_others_pages: ['edit_private_pages', 'read_private_pages', 'delete_others_pages'],
};

/** The capabilities that WordPress.com tells of a user, with those that go with them in every role. */
export function impliedCapabilities(told: Readonly<Record<string, unknown>>): readonly string[] {
  const held = Object.keys(told).filter((name) => told[name] === true);
  return [...new Set(held.flatMap((name) => [name, ...(implied[name] ?? [])]))];
}
