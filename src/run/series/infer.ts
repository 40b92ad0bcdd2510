import { findReferences } from '../../convert/references/find-references.js';
import type { Folder } from '../../model/folder.js';
import type { DraftPath } from '../../model/ids.js';
import { destinationOf } from '../../sync/references/bind-references.js';
import { linkCatalog } from '../../sync/references/link-catalog.js';
import { resolveDestination } from '../../sync/references/resolve-destination.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import { inferSeries } from '../../sync/series/infer-series.js';
import type { InferEntry, InferredSeries } from '../../sync/series/infer-series.js';
import { readDrafts } from '../read/read-drafts.js';
import { draftEntry } from './draft-entry.js';

/** Series that titles and links point to; with `write`, the drafts get their `series` and `part`. */
export async function infer(
  folder: Folder,
  { write, wikilinks = false }: { readonly write: boolean; readonly wikilinks?: boolean },
): Promise<readonly InferredSeries[]> {
  const { files } = await folder.scan();
  const timezone = (await folder.siteMemory())?.timezone ?? 'UTC';
  const { drafts } = await readDrafts(folder, files, timezone);
  const catalog = linkCatalog(drafts.map(draftEntry), 'http://localhost');
  const entries = drafts.map(({ path, body, fields }): InferEntry => {
    const targets = findReferences(body, { wikilinks }).map((reference) =>
      resolveDestination(path, destinationOf(reference), catalog),
    );
    const linksTo = targets.flatMap((target) =>
      target.kind === 'waiting' ? [target.target] : linkedPath(target),
    );
    const series = fields.series === undefined ? {} : { series: fields.series };
    return { path, title: fields.title ?? '', date: fields.date ?? null, linksTo, ...series };
  });
  const found = inferSeries(entries);
  if (!write) return found;
  const byPath = new Map(drafts.map((draft) => [draft.path, draft]));
  for (const { series, parts } of found) {
    for (const { path, part } of parts) {
      const draft = byPath.get(path)!;
      await folder.writeDraft(
        path,
        changedDraftText(draft, { fields: { series, part } }, timezone),
        draft.hash,
      );
    }
  }
  return found;
}

/** A public draft's stand-in address names its file. */
function linkedPath(target: ReturnType<typeof resolveDestination>): readonly DraftPath[] {
  return target.kind === 'link' ? [target.url.replace(/^galley-new:/, '') as DraftPath] : [];
}
