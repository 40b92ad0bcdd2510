import { foldPath } from '../../convert/draft/fold-path.js';
import type { DraftPath, Hash } from '../../model/ids.js';
import type { KnownMedia } from '../../model/media.js';
import { mediaFileName } from '../../sync/references/media-file-name.js';

/**
 * Files that a run which broke off brought down for a draft that it did not come to write: no draft refers to them yet,
 * and without this look the next run would take their names for taken and bring them down a second time.
 */
export function leftMedia(
  known: readonly KnownMedia[],
  files: ReadonlyMap<DraftPath, Hash>,
  taken: ReadonlySet<string>,
): readonly DraftPath[] {
  const placed = new Set(files.values());
  const open = known.filter(({ hash }) => !placed.has(hash));
  if (open.length === 0) return [];
  const names = new Map(
    open.map(({ originalUrl }) => {
      const { stem, extension } = mediaFileName(originalUrl);
      return [foldPath(`${stem}${extension}`), `${stem}${extension}`] as const;
    }),
  );
  return [...taken].flatMap((path) => {
    const [, folder = '', folded = ''] = /^((?:.*\/)?img\/)([^/]+)$/s.exec(path) ?? [];
    const name = names.get(folded);
    return name === undefined ? [] : [`${folder}${name}` as DraftPath];
  });
}
