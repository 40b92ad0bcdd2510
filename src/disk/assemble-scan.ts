import { foldPath } from '../convert/draft/fold-path.js';
import type { FolderScan } from '../model/folder.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { duplicateDrafts } from './duplicate-drafts.js';
import type { IdentifiedDraft } from './duplicate-drafts.js';
import type { FileLook } from './look-at-file.js';

/** What was found in a folder, before it is put together. */
export interface ScanParts {
  /** Every Markdown file that may be a draft. */
  readonly looks: ReadonlyMap<DraftPath, FileLook>;
  /** Every path in the folder, drafts included. */
  readonly paths: Iterable<string>;
  readonly problems: readonly Problem[];
}

/** Puts a scan together, in the order of paths, with the errors of single files and of files that are one post. */
export function assembleScan({ looks, paths, problems }: ScanParts): FolderScan {
  const files: { path: DraftPath; look: FileLook & { kind: 'draft' } }[] = [];
  const notes: DraftPath[] = [];
  for (const [path, look] of looks) {
    if (look.kind === 'draft') files.push({ path, look });
    else notes.push(path);
  }
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  const identified: IdentifiedDraft[] = files.map(({ path, look }) => ({ path, identity: look.identity }));
  const broken = files.flatMap(({ look }) => (look.problem ? [look.problem] : []));
  return {
    files: files.map(({ path, look: { hash, identity } }) =>
      identity.id === undefined ? { path, hash } : { path, hash, id: identity.id },
    ),
    problems: [...problems, ...broken, ...duplicateDrafts(identified)],
    notes: notes.toSorted(),
    taken: new Set(Array.from(paths, foldPath)),
  };
}
