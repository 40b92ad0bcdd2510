import { foldPath } from '../convert/draft/fold-path.js';
import type { FolderScan } from '../model/folder.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { duplicateDrafts } from './duplicate-drafts.js';
import type { FileLook } from './look-at-file.js';

/** A Markdown file that may be a draft, and what it is. */
export interface LookedAt {
  readonly path: DraftPath;
  readonly look: FileLook;
}

type DraftLookedAt = LookedAt & { readonly look: { readonly kind: 'draft' } };

/** What was found in a folder, before it is put together. */
export interface ScanParts {
  readonly looks: readonly LookedAt[];
  /** Every path in the folder, drafts included. */
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/** Puts a scan together, in the order of paths, with the errors of single files and of files that are one post. */
export function assembleScan({ looks, paths, problems }: ScanParts): FolderScan {
  const inOrder = looks.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  const drafts = inOrder.filter(isDraft);
  const broken = drafts.flatMap(({ look }) => look.problem ?? []);
  return {
    files: drafts.map(({ path, look: { hash, id } }) =>
      id === undefined ? { path, hash } : { path, hash, id },
    ),
    problems: [...problems, ...broken, ...duplicateDrafts(drafts)],
    notes: inOrder.filter(({ look }) => look.kind === 'note').map(({ path }) => path),
    taken: new Set(paths.map(foldPath)),
  };
}

function isDraft(one: LookedAt): one is DraftLookedAt {
  return one.look.kind === 'draft';
}
