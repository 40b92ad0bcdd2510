import { foldPath } from '../convert/draft/fold-path.js';
import type { FolderScan, ScannedDraft } from '../model/folder.js';
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
  const files: ScannedDraft[] = [];
  const identified: IdentifiedDraft[] = [];
  const notes: DraftPath[] = [];
  const broken: Problem[] = [];
  for (const path of [...looks.keys()].sort()) {
    const look = looks.get(path)!;
    if (look.kind === 'note') {
      notes.push(path);
      continue;
    }
    const { hash, id, problem } = look;
    files.push(id === undefined ? { path, hash } : { path, hash, id });
    identified.push({ path, identity: look });
    if (problem) broken.push(problem);
  }
  return {
    files,
    problems: [...problems, ...broken, ...duplicateDrafts(identified)],
    notes,
    taken: new Set(Array.from(paths, foldPath)),
  };
}
