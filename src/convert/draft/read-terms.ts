import type { FrontMatterReader } from './front-matter-reader.js';
import { isMap, textsOf } from './front-matter-value.js';
import { formatTermPath, parseTermPath } from './term-path.js';

type Terms = Readonly<Record<string, readonly string[]>>;

/**
 * `categories`, `tags` and `terms` as term paths by taxonomy; undefined where the file has none of these keys. Names of
 * categories and of `terms` are paths, tags are names as they stand (a tag has no parent).
 */
export function readTerms(reader: FrontMatterReader): Terms | undefined {
  const found: [string, readonly string[]][] = [];
  const categories = reader.list('categories');
  if (categories) found.push(['category', paths(categories)]);
  const tags = reader.list('tags');
  if (tags) found.push(['post_tag', tags.map((name) => formatTermPath([name]))]);
  for (const [taxonomy, names] of Object.entries(reader.map('terms') ?? {})) {
    const list = names === null || isMap(names) ? undefined : textsOf(names);
    if (list) found.push([taxonomy, paths(list)]);
    else if (names !== null) reportKind(reader, taxonomy);
  }
  warnOfCommas(reader);
  return found.length > 0 ? merged(found) : undefined;
}

function paths(names: readonly string[]): readonly string[] {
  const normal = names.map((name) => formatTermPath(parseTermPath(name)));
  return [...new Set(normal)].filter((path) => path !== '');
}

/** `terms: {category: ...}` beside `categories` adds to it. */
function merged(found: readonly (readonly [string, readonly string[]])[]): Terms {
  const all = new Map<string, readonly string[]>();
  for (const [taxonomy, names] of found)
    all.set(taxonomy, [...new Set([...(all.get(taxonomy) ?? []), ...names])]);
  return Object.fromEntries(all);
}

function warnOfCommas(reader: FrontMatterReader): void {
  for (const key of ['categories', 'tags']) {
    const value = reader.value(key);
    if (typeof value !== 'string' || !value.includes(',')) continue;
    const message = `${key} is one name with a comma in it: "${value}"`;
    const hint = `If you mean several, write a list: \`${key}: [${value}]\`.`;
    reader.report(key, { code: 'terms-comma', message, hint, severity: 'warning' });
  }
}

function reportKind(reader: FrontMatterReader, taxonomy: string): void {
  const message = `terms has no list of names for ${taxonomy}`;
  reader.report('terms', {
    code: 'value-kind',
    message,
    hint: `Write it like \`terms: {${taxonomy}: [One, Two]}\`.`,
  });
}
