import type { ListQuery } from '../model/site.js';
import type { SiteFacts } from '../model/site-facts.js';
import { listStatuses } from './list-statuses.js';

/** The parameters of a list, apart from paging. */
export type ListParameters = Readonly<Record<string, string | number | readonly number[] | undefined>>;

/**
 * By id, since pages ordered by date lose posts whose times tie (wordpress.md 5). Who may not edit others'
 * posts asks for their own only: the site filters after it cut the pages, and would count the others.
 */
export function listParameters(query: ListQuery, facts: SiteFacts): ListParameters {
  const others = query.type === 'page' ? 'edit_others_pages' : 'edit_others_posts';
  const author = query.author ?? (facts.capabilities.has(others) ? undefined : facts.user.id);
  return {
    context: 'edit',
    status: listStatuses(query.statuses ?? ['any'], facts),
    orderby: 'id',
    order: 'asc',
    author,
    modified_after: query.modifiedAfter,
    include: query.include,
    ...termParameter(query, facts),
  };
}

/** By the REST base of its taxonomy: `categories=7`. Without one, the site would not know what is meant and list all. */
function termParameter({ term }: ListQuery, { taxonomies }: SiteFacts): ListParameters {
  const base = taxonomies.find(({ name }) => name === term?.taxonomy)?.restBase;
  return term === undefined || base === undefined ? {} : { [base]: [term.id] };
}
