import type { DraftPath, Hash } from '../../model/ids.js';
import type { Folder } from '../../model/folder.js';
import { inParallel } from '../../basics/in-parallel.js';

/** Local files by content; a path that leads to no readable file is left out. */
export async function readMediaFiles(
  folder: Folder,
  paths: Iterable<DraftPath>,
): Promise<ReadonlyMap<DraftPath, Hash>> {
  const wanted = [...new Set(paths)];
  const files = await inParallel(wanted, 8, (path) => folder.readMedia(path));
  return new Map(files.flatMap((file, at) => (file ? [[wanted[at]!, file.hash] as const] : [])));
}
