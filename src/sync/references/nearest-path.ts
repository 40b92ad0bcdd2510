import { nearestWord } from '../../convert/draft/nearest-word.js';
import type { LinkCatalog } from './link-catalog.js';

/** The draft that a link to a missing file most likely means, by its file name; undefined where none is near. */
export function nearestPath(path: string, catalog: LinkCatalog): string | undefined {
  const wanted = fileName(path);
  const close = catalog.entries.filter((entry) => {
    const length = fileName(entry.path).length;
    return Math.abs(length - wanted.length) <= Math.max(2, wanted.length / 3);
  });
  const begun = catalog.entries.find(
    (entry) => wanted.length > 6 && fileName(entry.path).startsWith(stem(wanted)),
  );
  if (begun) return begun.path;
  const nearest = nearestWord(wanted, new Set(close.map((entry) => fileName(entry.path))));
  return close.find((entry) => fileName(entry.path) === nearest)?.path;
}

/** `night-ferry-part-2.md` means the one part 2, whatever its name says after that. */
function stem(name: string): string {
  return name.replace(/\.md$/i, '-');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
