import type { LinkCatalog } from '../references/link-catalog.js';
import { linkCatalog } from '../references/link-catalog.js';
import type { Surroundings } from '../render/binding-for.js';
import type { Hash, MediaId } from '../../model/ids.js';
import type { KnownMedia } from '../../model/media.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';
import { recordedReferences } from './recorded-references.js';
import { worldNames } from './world-names.js';

/** What drafts will refer to when the plans are carried out; a post that is to be made has a stand-in address. */
export function surroundings(
  world: World,
  entries: readonly Entry[],
): Surroundings & { readonly catalog: LinkCatalog } {
  return {
    catalog: linkCatalog(entries, world.facts.url, world.forwards),
    lookup: { ...worldNames(world), mediaSource: () => undefined },
    mediaFiles: world.mediaFiles,
    wikilinks: world.options.wikilinks,
    recorded: recordedReferences(world),
    media: new Map([...standIns(world), ...world.knownMedia.map((media) => [media.hash, media] as const)]),
  };
}

/** Files that are not on the site yet stand for items to come. */
function standIns({ mediaFiles }: World): readonly (readonly [Hash, KnownMedia])[] {
  return [...mediaFiles.values()].map((hash) => {
    const url = `galley-new:${hash}`;
    return [hash, { id: 0 as MediaId, hash, url, originalUrl: url }] as const;
  });
}
