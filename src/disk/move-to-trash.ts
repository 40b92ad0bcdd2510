import { copyFileSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasCode } from './error-code.js';
import type { GalleyFiles } from './galley-files.js';
import { makeGalleyFolder } from './make-galley-folder.js';

/**
 * Moves a file to `.galley/trash/`, under the path it had; where another was trashed before, with the first free number
 * (`a.2.md`).
 */
export function moveToTrash({ shared, trash }: GalleyFiles, place: string, path: string): void {
  makeGalleyFolder(shared);
  const folder = join(trash, dirname(path));
  mkdirSync(folder, { recursive: true });
  const target = freeName(folder, basename(path));
  try {
    renameSync(place, target);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    copyFileSync(place, target, constants.COPYFILE_EXCL);
    rmSync(place);
  }
}

function freeName(folder: string, name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.theirs)?\.[^.]*)$/s.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const free = join(folder, number === 1 ? name : `${stem}.${number}${ending}`);
    if (!existsSync(free)) return free;
  }
}
