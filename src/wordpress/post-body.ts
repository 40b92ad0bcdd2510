import type { PostWrite } from '../model/post-write.js';
import type { RestType } from './rest-type.js';

/** The JSON of a write: the fields given and no others, in WordPress's names. Dates go as UTC, null as a floating `date`. */
export function postBody(fields: PostWrite, type: RestType): Readonly<Record<string, unknown>> {
  const { date, terms, featuredMedia, parent, commentStatus, pingStatus, menuOrder, ...same } = fields;
  const body: Record<string, unknown> = {
    ...same,
    ...(date === null ? { date: null } : { date_gmt: date }),
    featured_media: featuredMedia === null ? 0 : featuredMedia,
    parent: parent === null ? 0 : parent,
    comment_status: commentStatus,
    ping_status: pingStatus,
    menu_order: menuOrder,
  };
  for (const { name, restBase } of type.taxonomies) body[restBase] = terms?.[name];
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}
