import { draftFileName } from '../../convert/draft/safe-file-name.js';
import { foldPath } from '../../convert/draft/fold-path.js';
import type { DraftPath, PostId } from '../../model/ids.js';

/** What a file can be named after. */
export interface Nameable {
  readonly id: PostId;
  readonly type: string;
  /** Its slug, else the one that WordPress would make, else ''. */
  readonly slug: string;
  readonly title: string;
}

/**
 * The path of a new file (design, "File names"): the decoded slug, else the title, else `post-<id>`; pages and custom
 * types in a folder of their own. `taken` holds folded paths.
 */
export function fileNameFor({ id, type, slug, title }: Nameable, taken: ReadonlySet<string>): DraftPath {
  const folder =
    type === 'post' ? '' : `${draftFileName(`${type}s`, id, () => false).slice(0, -'.md'.length)}/`;
  const name = draftFileName(slug || title, id, (candidate) => taken.has(foldPath(folder + candidate)));
  return (folder + name) as DraftPath;
}
