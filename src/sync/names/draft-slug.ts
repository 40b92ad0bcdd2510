import type { Draft } from '../../model/draft.js';
import { slugify } from './slugify.js';

/** The slug under which a draft is or will be on the site: its own, else what WordPress would make of its title. */
export function draftSlug({ fields }: Pick<Draft, 'fields'>): string {
  return fields.slug || slugify(fields.title ?? '');
}
