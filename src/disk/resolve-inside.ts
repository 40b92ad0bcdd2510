import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { hasCode } from './error-code.js';

/**
 * The real place of a path inside the folder, links followed; undefined when it leads out of the folder, or through a
 * link to nothing. The file itself and folders above it need not exist.
 * @param root the folder's own real path
 */
export function resolveInside(root: string, path: string): string | undefined {
  return meetsNoLink(root, path) ? join(root, path) : followed(root, path);
}

/** Most paths: then the place is where it says, and one look a name tells so. */
function meetsNoLink(root: string, path: string): boolean {
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.includes(sep))) return false;
  let place = root;
  for (const name of names) {
    place = join(place, name);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats === undefined) return true;
    if (stats.isSymbolicLink()) return false;
  }
  return true;
}

function followed(root: string, path: string): string | undefined {
  const missing: string[] = [];
  let place = join(root, path);
  for (;;) {
    const real = realPlace(place);
    if (real !== undefined) return isInside(root, real) ? join(real, ...missing) : undefined;
    if (isLink(place) || place === dirname(place)) return undefined;
    missing.unshift(basename(place));
    place = dirname(place);
  }
}

function realPlace(place: string): string | undefined {
  try {
    return realpathSync(place);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isLink(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function isInside(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
}
