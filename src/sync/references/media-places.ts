import { foldPath } from '../../convert/draft/fold-path.js';
import type { DraftPath, Hash } from '../../model/ids.js';
import type { World } from '../world.js';
import type { LocalMedia, MediaDownload } from './local-media.js';
import { mediaFileName } from './media-file-name.js';
import { mediaPath } from './media-path.js';
import { relativePath } from './relative-path.js';
import { sameAddress } from './same-address.js';

/**
 * Gives every media item of the site that a post shows a place beside the drafts: the file of the same content where
 * there is one, else `img/<its name>` in the folder of the draft, with its id where that name is taken.
 */
export function mediaPlaces(world: World): LocalMedia {
  if (world.options.media === 'link')
    return { pathOf: () => undefined, isHost: () => false, downloadsFor: () => [] };
  const items = itemsByAddress(world);
  const hosts = new Set([...items.keys()].map((key) => /^\/\/([^/?#]*)/.exec(key)?.[1]?.toLowerCase()));
  const downloads = new Map<DraftPath, MediaDownload>();
  const places = new Map<number, DraftPath>();
  const place = (from: DraftPath, item: Item): DraftPath => {
    const known = item.file ?? places.get(item.id);
    if (known !== undefined) return known;
    const path = freePlace(
      from,
      item,
      (candidate) => world.taken.has(foldPath(candidate)) || downloads.has(candidate),
    );
    places.set(item.id, path);
    downloads.set(path, { url: item.originalUrl, path, id: item.id });
    return path;
  };
  return {
    pathOf: (from, url) => {
      const item = items.get(sameAddress(url)) ?? items.get(sameAddress(withoutSize(url)));
      return item && relativePath(from, place(from, item));
    },
    isHost: (host) => hosts.has(host),
    downloadsFor: (from, destinations) => {
      const paths = destinations.map((destination) => mediaPath(from, destination));
      const needed = new Set(paths.filter((path) => path !== undefined));
      return [...needed].flatMap((path) => downloads.get(path) ?? []);
    },
  };
}

interface Item {
  readonly id: MediaDownload['id'] & number;
  readonly originalUrl: string;
  /** A local file of the same content. */
  readonly file?: DraftPath;
}

/** `rose-300x200.jpg` is a size of `rose.jpg`. */
function withoutSize(url: string): string {
  return url.replace(/-\d{1,5}x\d{1,5}(?=\.[a-z\d]{1,5}(?:[?#]|$))/i, '');
}

/** By every address that is the item's own: the one of its block, and that of the original. */
function itemsByAddress(world: World): ReadonlyMap<string, Item> {
  const files = new Map<Hash, DraftPath>([...world.mediaFiles].map(([path, hash]) => [hash, path]));
  const items = new Map<string, Item>();
  const add = (item: Item, ...urls: readonly string[]): void => {
    for (const url of urls) items.set(sameAddress(url), item);
  };
  for (const { id, url, originalUrl } of world.media.values()) add({ id, originalUrl }, originalUrl, url);
  for (const { id, url, originalUrl, hash } of world.knownMedia) {
    const file = files.get(hash);
    add({ id, originalUrl, ...(file === undefined ? {} : { file }) }, originalUrl, url);
  }
  return items;
}

function freePlace(
  from: DraftPath,
  { id, originalUrl }: Item,
  taken: (path: DraftPath) => boolean,
): DraftPath {
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  const { stem: safe, extension } = mediaFileName(originalUrl);
  const path = `${folder}img/${safe}${extension}` as DraftPath;
  return taken(path) ? (`${folder}img/${safe}-${id}${extension}` as DraftPath) : path;
}
