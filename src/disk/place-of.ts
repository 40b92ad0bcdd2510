import type { DiskContext } from './disk-context.js';
import { resolveInside } from './resolve-inside.js';

/** Where a path of the model lies on this disk, links followed; undefined when that is outside of the folder. */
export function placeOf({ root, names }: DiskContext, path: string): string | undefined {
  return resolveInside(root, names.get(path) ?? path);
}
