import { lstatSync, rmSync } from 'node:fs';
import { temporaryName } from './replace-file.js';

/** A temporary file older than this, in milliseconds, is nobody's any more. */
const abandoned = 10 * 60_000;

/** Removes the temporary files among these that a killed run left behind; paths relative to the folder. */
export function removeAbandoned(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!temporaryName.test(path.slice(path.lastIndexOf('/') + 1))) continue;
    const stats = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > abandoned) rmSync(`${folder}/${path}`, { force: true });
  }
}
