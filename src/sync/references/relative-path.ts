import type { DraftPath } from '../../model/ids.js';

/** How a draft writes the path of another file (`../b/c.md`); `draftLocation` reads it back. */
export function relativePath(from: DraftPath, to: DraftPath): string {
  const folder = from.split('/').slice(0, -1);
  const parts = to.split('/');
  let shared = 0;
  while (shared < folder.length && shared < parts.length - 1 && folder[shared] === parts[shared]) shared += 1;
  const path = [...folder.slice(shared).map(() => '..'), ...parts.slice(shared)].map(encoded).join('/');
  return /^[^/]*:|^[/\\]/.test(path) ? `./${path}` : path;
}

/** Only what would be read as something else; spaces and letters stay as people write them. */
function encoded(part: string): string {
  return part.replaceAll(/[%#?\\]/g, encodeURIComponent);
}
