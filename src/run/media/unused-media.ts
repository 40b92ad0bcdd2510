import type { Hash, MediaId } from '../../model/ids.js';
import type { KnownMedia, Media } from '../../model/media.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Workplace } from '../../model/workplace.js';
import { mediaIdsOf } from '../read/media-ids.js';
import { readMediaFiles } from '../read/media-files.js';
import { draftMediaPaths } from '../read/media-paths.js';
import { readDrafts } from '../read/read-drafts.js';

/**
 * Items that this folder knows (it uploaded them, or brought them down) and that nothing shows any more: no draft, and no
 * post of any type and status on the site, the trash included. Reads only; a picture is never deleted for anybody.
 */
export async function unusedMedia(
  { site, folder }: Pick<Workplace, 'site' | 'folder'>,
  options: Pick<RunOptions, 'wikilinks'> = {},
): Promise<readonly Media[]> {
  const known = await folder.knownMedia();
  if (known.length === 0) return [];
  const shown = await hashesInDrafts({ site, folder }, options);
  const free = new Map(known.filter(({ hash }) => !shown.has(hash)).map((item) => [item.id, item]));
  const { types } = await site.facts();
  for (const { name: type } of types) {
    for await (const { posts } of site.list({ type, statuses: ['any', 'trash'] })) takeUsed(free, posts);
  }
  return site.media([...free.keys()]);
}

async function hashesInDrafts(
  { site, folder }: Pick<Workplace, 'site' | 'folder'>,
  options: Pick<RunOptions, 'wikilinks'>,
): Promise<ReadonlySet<Hash>> {
  const { timezone } = await site.facts();
  const { drafts } = await readDrafts(folder, (await folder.scan()).files, timezone);
  return new Set((await readMediaFiles(folder, draftMediaPaths(drafts, options))).values());
}

/** Named by its id, or by its address in any size: whatever begins like its file counts as it. */
function takeUsed(free: Map<MediaId, KnownMedia>, posts: readonly RemotePost[]): void {
  for (const id of mediaIdsOf(posts)) free.delete(id);
  for (const [id, { originalUrl }] of free) {
    const stem = originalUrl.replace(/^.*?\/\/[^/]*/, '').replace(/\.[^./]*$/, '');
    if (posts.some(({ content, excerpt }) => content.includes(stem) || excerpt.includes(stem)))
      free.delete(id);
  }
}
