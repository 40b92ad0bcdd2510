import type { SiteFacts } from '../../model/site-facts.js';

/** A capability by the name that it has for posts; other types have names of their own for it. */
export type PostRight =
  | 'create_posts'
  | 'publish_posts'
  | 'edit_posts'
  | 'edit_others_posts'
  | 'edit_published_posts'
  | 'edit_private_posts'
  | 'delete_posts'
  | 'delete_others_posts'
  | 'delete_published_posts'
  | 'delete_private_posts';

/**
 * Whether who signed in has this right over posts of a type, as `users/me` and the type's own capabilities say. What the
 * site does not tell is taken as allowed: the write itself will show it.
 */
export function hasRight({ capabilities, types }: SiteFacts, type: string, right: PostRight): boolean {
  const own = types.find(({ name }) => name === type)?.capabilities;
  return has(capabilities, own ? own[right] : usualName(type, right));
}

/** What core calls the rights over its own types. */
function usualName(type: string, right: PostRight): string {
  const name = right === 'create_posts' ? 'edit_posts' : right;
  return type === 'page' ? name.replace('_posts', '_pages') : name;
}

/** Whether terms of a taxonomy may be made: flat ones by whoever may give them to posts (wordpress.md 7). */
export function mayMakeTerm(facts: SiteFacts, taxonomy: string): boolean {
  const known = facts.taxonomies.find(({ name }) => name === taxonomy);
  const hierarchical = known?.hierarchical ?? false;
  const right = hierarchical ? 'edit_terms' : 'assign_terms';
  const usual = hierarchical ? 'manage_categories' : 'edit_posts';
  return has(facts.capabilities, known?.capabilities ? known.capabilities[right] : usual);
}

/** Whether posts may be given terms of a taxonomy. */
export function mayAssignTerms({ capabilities, taxonomies }: SiteFacts, taxonomy: string): boolean {
  return has(capabilities, taxonomies.find(({ name }) => name === taxonomy)?.capabilities?.['assign_terms']);
}

/** Whether files may be uploaded. */
export function mayUpload({ capabilities }: SiteFacts): boolean {
  return has(capabilities, 'upload_files');
}

function has(capabilities: ReadonlySet<string>, name: string | undefined): boolean {
  if (name === undefined || capabilities.size === 0) return true;
  return capabilities.has(derived[name] ?? name);
}

/** Names that no role holds: WordPress derives them from these (`map_meta_cap`). */
const derived: Readonly<Record<string, string>> = {
  edit_categories: 'manage_categories',
  delete_categories: 'manage_categories',
  manage_post_tags: 'manage_categories',
  edit_post_tags: 'manage_categories',
  delete_post_tags: 'manage_categories',
  assign_categories: 'edit_posts',
  assign_post_tags: 'edit_posts',
};
