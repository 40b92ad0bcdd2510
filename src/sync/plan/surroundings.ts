import type { LinkCatalog } from '../references/link-catalog.js';
import { linkCatalog } from '../references/link-catalog.js';
import type { Surroundings } from '../render/binding-for.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import { worldNames } from './world-names.js';

/** What drafts will refer to when the plans are carried out; a post that is to be made has a stand-in address. */
export function surroundings(
  world: World,
  entries: readonly Entry[],
): Surroundings & { readonly catalog: LinkCatalog } {
  return {
    catalog: linkCatalog(entries, world.facts.url),
    lookup: { ...worldNames(world), mediaSource: () => undefined },
    mediaFiles: world.mediaFiles,
    media: new Map(world.knownMedia.map((media) => [media.hash, media])),
  };
}
