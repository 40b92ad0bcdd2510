import type { PostId } from '../../model/ids.js';
import type { FrontMatterReader } from './front-matter-reader.js';
import { integerOf, isMap, textOf } from './front-matter-value.js';

/** The id that front matter gives, on a named site or the default one; what is no id is reported. */
export function readId(reader: FrontMatterReader, site: string | undefined): PostId | undefined {
  if (site === undefined) return reader.integer('id', 1) as PostId | undefined;
  const sites = reader.map('sites') ?? {};
  const there = Object.hasOwn(sites, site) ? sites[site] : undefined;
  if (!isMap(there) || there.id === undefined || there.id === null) return undefined;
  const id = integerOf(there.id);
  if (id !== undefined && id > 0) return id as PostId;
  const message = `The id for site ${site} is "${textOf(there.id) ?? 'a list'}", not a whole number from 1`;
  reader.report('sites', {
    code: 'id-invalid',
    message,
    hint: 'Galley writes ids; put back the one it wrote.',
  });
  return undefined;
}
