import type { DraftPath, PostId } from '../../model/ids.js';
import type { Perspective } from '../perspective.js';
import { localizers } from '../references/localizers.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import { newLink } from './entry.js';
import { summaryEntry } from './entries-after.js';
import { worldNames } from './lookup-for.js';

/** The world as each draft sees it: names and links made once, paths relative to its file. */
export function views(world: World, paths: ReadonlyMap<PostId, DraftPath>): (path: DraftPath) => Perspective {
  const names = worldNames(world);
  const localizerFrom = localizers(entriesNow(world, paths), world);
  return (path) => ({ world, lookup: names.from(path), localizer: localizerFrom(path) });
}

/** Every post as it stands now, under the file that it has or will get. */
export function entriesNow(world: World, paths: ReadonlyMap<PostId, DraftPath>): readonly Entry[] {
  const looked = new Set(world.triples.flatMap(({ theirs, base }) => theirs?.id ?? base?.id ?? []));
  const still = world.summaries
    .filter(({ id, status }) => !looked.has(id) && status !== 'trash')
    .map(summaryEntry);
  return [...world.triples.flatMap((triple) => tripleEntry(triple, paths) ?? []), ...still];
}

function tripleEntry(
  { base, ours, theirs }: World['triples'][number],
  paths: ReadonlyMap<PostId, DraftPath>,
): Entry | undefined {
  const path = ours?.path ?? base?.path ?? (theirs && paths.get(theirs.id));
  if (path === undefined || (!ours && !theirs)) return undefined;
  if (theirs === undefined || theirs.status === 'trash') {
    const { title = '', slug = '' } = ours?.fields ?? {};
    return {
      path,
      type: ours?.type ?? 'post',
      title,
      slug,
      status: 'draft',
      link: newLink(path),
      date: null,
    };
  }
  const { id, type, title, slug, status, link, date } = theirs;
  return { path, id, type, title, slug, status, link, date };
}
