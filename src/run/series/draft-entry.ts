import type { Draft } from '../../model/draft.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import type { Entry } from '../../sync/plan/entry.js';
import { newLink } from '../../sync/plan/entry.js';

/** A draft as links and series see it when nobody asks the site. */
export function draftEntry(draft: Draft): Entry {
  const { path, id, type, fields } = draft;
  return {
    path,
    ...(id === undefined ? {} : { id }),
    type,
    title: fields.title ?? '',
    slug: draftSlug(draft),
    status: fields.status ?? 'draft',
    link: newLink(path),
    date: fields.date ?? null,
    ...(fields.series === undefined ? {} : { series: fields.series }),
    ...(fields.part === undefined ? {} : { part: fields.part }),
  };
}
