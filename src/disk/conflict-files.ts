import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Conflict } from '../model/conflict.js';
import type { DraftPath } from '../model/ids.js';
import { readCheckedFile, writeCheckedFile } from './checked-file.js';
import { hasCode } from './error-code.js';
import type { GalleyFiles } from './galley-files.js';
import { hashBytes } from '../basics/hash-bytes.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { protectedPassword } from './protect-passwords.js';
import { conflictSchema } from './remembered-schemas.js';

/** Every open conflict, in the order of paths. */
export function readConflicts({ conflicts }: GalleyFiles): readonly Conflict[] {
  const found = namesIn(conflicts).flatMap((name) => {
    return readCheckedFile<Conflict>(join(conflicts, name), conflictSchema) ?? [];
  });
  return found.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** The open conflict of one draft. */
export function readConflict(galley: GalleyFiles, path: DraftPath): Conflict | undefined {
  return readCheckedFile<Conflict>(fileOf(galley, path), conflictSchema);
}

/** Keeps a conflict, readable by its owner only: it holds a post that may be private. */
export async function writeConflict(galley: GalleyFiles, conflict: Conflict): Promise<void> {
  makeGalleyFolder(galley.shared);
  const { theirs } = conflict;
  const safe = theirs && { theirs: { ...theirs, ...protectedPassword(theirs.password) } };
  await writeCheckedFile(fileOf(galley, conflict.path), { ...conflict, ...safe }, 0o600);
}

/** Forgets the conflict of one draft. */
export function removeConflict(galley: GalleyFiles, path: DraftPath): void {
  rmSync(fileOf(galley, path), { force: true });
}

/** Named by hash: a path may be longer than a name. */
function fileOf({ conflicts }: GalleyFiles, path: DraftPath): string {
  return join(conflicts, `${hashBytes(Buffer.from(path)).slice(0, 32)}.json`);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}
