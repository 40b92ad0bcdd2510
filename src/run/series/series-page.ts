import type { Folder } from '../../model/folder.js';
import type { DraftPath } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import { slugify } from '../../sync/names/slugify.js';
import { newDraftText } from '../../sync/render/draft-text.js';

/** Writes a draft of the page that lists a series; its list is made by every sync, its words are the writer's. */
export async function seriesPage(
  folder: Folder,
  series: string,
): Promise<{ readonly path: DraftPath } | Problem> {
  const slug = slugify(series);
  const path = `pages/${slug}.md` as DraftPath;
  const fields = { title: series, slug, status: 'draft' as const, series };
  const written = await folder.writeDraft(
    path,
    newDraftText({ type: 'page', fields, body: '' }, 'UTC'),
    'absent',
  );
  if (written.kind === 'written') return { path };
  return {
    code: 'file-exists',
    message: `${path} is there already`,
    hint: `add "type: page" and "series: ${series}" to it, and no part`,
    path,
    severity: 'error',
  };
}
