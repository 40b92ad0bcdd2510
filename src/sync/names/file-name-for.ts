import { draftFileName, safeFileName } from '../../convert/draft/safe-file-name.js';
import { foldPath } from '../../convert/draft/fold-path.js';
import type { DraftPath, PostId } from '../../model/ids.js';

/** What a file can be named after. */
export interface Nameable {
  readonly id: PostId;
  readonly type: string;
  /** Its slug, else the one that WordPress would make, else ''. */
  readonly slug: string;
  readonly title: string;
  /** Local or UTC, as the layout shall read it; null while it floats. */
  readonly date?: string | null;
  readonly series?: string;
}

/** Where new files of posts go; `{year}`, `{month}` and `{series}` name folders, one that a post lacks is left out. */
export type FileLayout = string;

/**
 * The path of a new file (design, "File names"): the decoded slug, else the title, else `post-<id>`; pages and custom
 * types in a folder of their own, posts where the layout says (`{slug}`, `{year}/{slug}`, `{series}/{slug}`). `taken`
 * holds folded paths; where a name is taken the id is added, so naming by ascending id gives the same names everywhere.
 */
export function fileNameFor(
  post: Nameable,
  taken: ReadonlySet<string>,
  layout: FileLayout = '{slug}',
): DraftPath {
  const folder = post.type === 'post' ? foldersOf(post, layout) : `${safeFileName(`${post.type}s`)}/`;
  const isTaken = (name: string) => taken.has(foldPath(folder + name));
  return (folder + draftFileName(post.slug || post.title, post.id, isTaken)) as DraftPath;
}

/** Each part is one name, whatever it holds: a series called `../x` leads nowhere. */
function foldersOf(post: Nameable, layout: FileLayout): string {
  const parts = layout.split('/').slice(0, -1);
  const names = parts.map((part) =>
    safeFileName(part.replaceAll(/\{(\w+)\}/g, (_, key: string) => value(post, key))),
  );
  return names
    .filter((name) => name !== '')
    .map((name) => `${name}/`)
    .join('');
}

function value(post: Nameable, key: string): string {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})/.exec(post.date ?? '') ?? [];
  const values = new Map([
    ['year', year],
    ['month', month],
    ['series', post.series ?? ''],
  ]);
  return values.get(key) ?? '';
}
