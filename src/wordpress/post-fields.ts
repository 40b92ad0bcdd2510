import type { RestType } from './rest-type.js';

const always = [
  'id,type,status,title.raw,slug,generated_slug,permalink_template,link,date_gmt,modified_gmt,content.raw,excerpt.raw,author',
  'featured_media,format,sticky,template,password,comment_status,ping_status,parent,menu_order,meta',
].join(',');

/** The `_fields` of a post: raw values only, so that the server renders nothing (a third of the time, wordpress.md 5). */
export function postFields(type: RestType): string {
  return [always, ...type.taxonomies.map((taxonomy) => taxonomy.restBase)].join(',');
}

/** With the newest revision, which costs the server a query a post: for single reads and updates. */
export function postFieldsWithRevision(type: RestType): string {
  return `${postFields(type)},_links.predecessor-version,_links.version-history`;
}
