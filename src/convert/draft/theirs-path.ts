import type { DraftPath } from '../../model/ids.js';

/** Where the site's version of a draft in conflict is laid: `a/b.theirs.md` beside `a/b.md`. */
export function theirsPath(path: DraftPath): DraftPath {
  return `${path.replace(/\.md$/i, '')}.theirs.md` as DraftPath;
}

/** Whether a file name is one that `theirsPath` gives; such a file is never a draft. */
export function isTheirsPath(path: string): boolean {
  return /\.theirs\.md$/i.test(path);
}
