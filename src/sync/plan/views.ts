import type { DraftPath, MediaId, PostId } from '../../model/ids.js';
import type { Perspective } from '../perspective.js';
import type { LocalMedia } from '../references/local-media.js';
import { localizers } from '../references/localizers.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import { newLink } from './entry.js';
import { withFormerLinks } from '../references/former-links.js';
import { agreedAddress, untouched } from './entries-after.js';
import { worldNames } from './world-names.js';

/** The world as each draft sees it: names and links made once, paths relative to its file. */
export function views(
  world: World,
  paths: ReadonlyMap<PostId, DraftPath>,
  media: LocalMedia,
): (path: DraftPath) => Perspective {
  const names = worldNames(world);
  const localizerFrom = localizers(entriesNow(world, paths), world, media);
  const addresses = new Map([...world.knownMedia, ...world.media.values()].map(({ id, url }) => [id, url]));
  const mediaSource = (id: MediaId, from: DraftPath): string | undefined => {
    const url = addresses.get(id);
    return url === undefined ? undefined : (media.pathOf(from, url) ?? url);
  };
  return (path) => ({
    world,
    lookup: { ...names, mediaSource: (id) => mediaSource(id, path) },
    media,
    localizer: localizerFrom(path),
  });
}

/** Every post as it stands now, under the file that it has or will get. */
export function entriesNow(world: World, paths: ReadonlyMap<PostId, DraftPath>): readonly Entry[] {
  const looked = new Set<PostId | undefined>(world.triples.flatMap(({ theirs, base }) => theirs?.id ?? base?.id ?? []));
  const still = untouched(world.summaries, looked);
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
  const former = withFormerLinks(base && agreedAddress(base), link);
  return { path, id, type, title, slug, status, link, date, ...former };
}
