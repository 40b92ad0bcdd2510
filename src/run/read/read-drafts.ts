import type { Draft } from '../../model/draft.js';
import type { Folder, ScannedDraft } from '../../model/folder.js';
import type { Problem } from '../../model/problem.js';
import { inParallel } from '../../basics/in-parallel.js';

/** Drafts in full, and the files that are no readable draft. */
export interface ReadDrafts {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
}

/** Reads the files that a run must know in full; a file that vanished since the scan is simply not there. */
export async function readDrafts(
  folder: Folder,
  files: readonly ScannedDraft[],
  timezone: string,
): Promise<ReadDrafts> {
  const read = await inParallel(files, 16, ({ path }) => folder.readDraft(path, timezone));
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  for (const draft of read) {
    if (draft === undefined) continue;
    if ('text' in draft) drafts.push(draft);
    else problems.push(...draft);
  }
  return { drafts, problems };
}
