import type { DraftPath, PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import { readNavigation } from '../../convert/navigation/read-navigation.js';
import { remoteFields } from '../fields/remote-fields.js';
import { fileNameFor } from '../names/file-name-for.js';
import type { World } from '../world.js';
import { worldNames } from './world-names.js';

/** Names for the files of posts that have none, by id, so that every machine gives the same ones. */
export function newPaths(world: World): ReadonlyMap<PostId, DraftPath> {
  const fileless = world.triples.flatMap(({ base, ours, theirs }) =>
    theirs && !base && !ours ? [theirs] : [],
  );
  const paths = new Map<PostId, DraftPath>();
  if (fileless.length === 0) return paths;
  const taken = new Set(world.taken);
  for (const post of fileless.toSorted((a, b) => a.id - b.id)) {
    const path = fileNameFor(nameable(post, world), taken, world.options.layout);
    taken.add(path.normalize('NFC').toLowerCase());
    paths.set(post.id, path);
  }
  return paths;
}

function nameable(post: RemotePost, world: World): Parameters<typeof fileNameFor>[0] {
  const { id, type, slug, generatedSlug, title, date } = post;
  const series = world.options.layout?.includes('{series}') ? seriesOf(post, world) : '';
  return { id, type, slug: slug || generatedSlug, title, date, ...(series === '' ? {} : { series }) };
}

function seriesOf(post: RemotePost, world: World): string {
  const { series } = remoteFields(post, { ...worldNames(world), mediaSource: () => undefined });
  return series ?? readNavigation(post.content)?.series ?? '';
}
