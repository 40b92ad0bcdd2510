import type { Json } from '../../model/json.js';
import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { equal } from '../../sync/fields/equal.js';

const plain = [
  'title',
  'slug',
  'status',
  'date',
  'content',
  'excerpt',
  'author',
  'featuredMedia',
  'format',
  'sticky',
  'template',
  'commentStatus',
  'pingStatus',
  'parent',
  'menuOrder',
] as const;

/** The fields that make of a post what it was before, and no others. A password is no part of it: only its hash is known. */
export function wayBack(before: RemotePost, now: RemotePost): PostWrite {
  const names = plain.filter((name) => before[name] !== undefined && !equal(before[name], now[name]));
  const terms = changedKeys(before.terms, now.terms);
  const meta = changedKeys<Json>(before.meta, now.meta);
  return {
    ...(Object.fromEntries(names.map((name) => [name, before[name]])) as PostWrite),
    ...(terms && { terms }),
    ...(meta && { meta }),
  };
}

function changedKeys<Value>(
  before: Readonly<Record<string, Value>>,
  now: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> | undefined {
  const changed = Object.entries(before).filter(([key, value]) => !equal(value, now[key]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
