import type { DraftPath, MediaId, PostId } from '../../model/ids.js';
import type { Lookup } from '../fields/lookup.js';
import type { Perspective } from '../perspective.js';
import type { LocalMedia } from '../references/local-media.js';
import type { Localizer } from '../references/localizer.js';
import { localizers } from '../references/localizers.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import { newLink } from './entry.js';
import { withFormerLinks } from '../references/former-links.js';
import { agreedAddress, untouched } from './entries-after.js';
import type { WorldNames } from './world-names.js';
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
  return (path) => new View(path, { world, media, names, localizerFrom, mediaSource });
}

interface Shared {
  readonly world: World;
  readonly media: LocalMedia;
  readonly names: WorldNames;
  readonly localizerFrom: (path: DraftPath) => Localizer;
  readonly mediaSource: (id: MediaId, from: DraftPath) => string | undefined;
}

/** Made of what all drafts share when it is asked: a plan keeps one for each of its posts. */
class View implements Perspective {
  readonly #path: DraftPath;
  readonly #shared: Shared;

  constructor(path: DraftPath, shared: Shared) {
    this.#path = path;
    this.#shared = shared;
  }

  get world(): World {
    return this.#shared.world;
  }

  get media(): LocalMedia {
    return this.#shared.media;
  }

  get lookup(): Lookup {
    const { names, mediaSource } = this.#shared;
    return { ...names, mediaSource: (id) => mediaSource(id, this.#path) };
  }

  get localizer(): Localizer {
    return this.#shared.localizerFrom(this.#path);
  }
}

/** Every post as it stands now, under the file that it has or will get. */
export function entriesNow(world: World, paths: ReadonlyMap<PostId, DraftPath>): readonly Entry[] {
  const looked = new Set<PostId | undefined>(
    world.triples.flatMap(({ theirs, base }) => theirs?.id ?? base?.id ?? []),
  );
  const still = untouched(world.summaries, looked);
  return world.triples.flatMap((triple) => tripleEntry(triple, paths) ?? []).concat(still);
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
