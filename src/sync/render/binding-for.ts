import { addressHosts } from '../../convert/references/address-hosts.js';
import type { ResolvedReference } from '../../model/base.js';
import type { DraftPath, Hash } from '../../model/ids.js';
import type { KnownMedia } from '../../model/media.js';
import type { Lookup } from '../fields/lookup.js';
import { bindReferences } from '../references/bind-references.js';
import type { LinkCatalog } from '../references/link-catalog.js';
import { mediaPath } from '../references/media-path.js';
import { resolveDestination } from '../references/resolve-destination.js';
import type { Binding } from './binding.js';

/** Where everything is that a draft may refer to. */
export interface Surroundings {
  readonly catalog: LinkCatalog;
  readonly lookup: Lookup;
  readonly mediaFiles: ReadonlyMap<DraftPath, Hash>;
  readonly media: ReadonlyMap<Hash, KnownMedia>;
  readonly wikilinks?: boolean | undefined;
  /** How the references of a draft stand on the site, as last agreed. */
  readonly recorded?: (path: DraftPath) => Readonly<Record<string, ResolvedReference>> | undefined;
}

/** What the references of the draft at `path` stand for. A picture that is not on the site is left as it is written. */
export function bindingFor(path: DraftPath, around: Surroundings): Binding {
  const resolve = (destination: string): ResolvedReference | undefined =>
    asItStands(resolveReference(path, destination, around), around.recorded?.(path)?.[destination]);
  return {
    lookup: around.lookup,
    bind: (markdown) => {
      // Full addresses are nothing of ours.
      if (addressHosts(markdown)) return { markdown, references: {} };
      const { markdown: bound, resolved } = bindReferences(markdown, resolve, {
        wikilinks: around.wikilinks ?? false,
      });
      return { markdown: bound, references: resolved };
    },
    resolve: (destinations) =>
      Object.fromEntries(destinations.flatMap((name) => entryOf(name, resolve(name)))),
    picture: ({ src }) => mediaReference(mediaPath(path, src), around),
  };
}

/** While a reference leads where it led, it stays written as it is. */
function asItStands(
  now: ResolvedReference | undefined,
  before: ResolvedReference | undefined,
): ResolvedReference | undefined {
  if (now === undefined || now.kind === 'waiting' || before?.kind !== now.kind) return now;
  return before.as !== undefined && before.url === now.url ? { ...now, as: before.as } : now;
}

function entryOf(name: string, reference: ResolvedReference | undefined): [string, ResolvedReference][] {
  return reference === undefined ? [] : [[name, reference]];
}

function resolveReference(
  path: DraftPath,
  destination: string,
  around: Surroundings,
): ResolvedReference | undefined {
  const target = resolveDestination(path, destination, around.catalog);
  switch (target.kind) {
    case 'link':
      return {
        kind: 'link',
        url: target.fragment === undefined ? target.url : `${target.url}#${target.fragment}`,
      };
    case 'waiting':
    case 'missing':
      return { kind: 'waiting' };
    case 'media':
      return mediaReference(target.path, around);
    case 'external':
      return undefined;
  }
}

function mediaReference(
  path: DraftPath | undefined,
  { mediaFiles, media }: Surroundings,
): ResolvedReference | undefined {
  const hash = path && mediaFiles.get(path);
  const known = hash && media.get(hash);
  return known && { kind: 'media', id: known.id, url: known.url, hash };
}
