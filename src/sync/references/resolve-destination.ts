import { foldPath } from '../../convert/draft/fold-path.js';
import type { DraftPath } from '../../model/ids.js';
import { draftLocation, type DraftLocation } from './draft-location.js';
import { foldName, type LinkCatalog, type LinkEntry } from './link-catalog.js';
import { mediaPath } from './media-path.js';
import { nearestPath } from './nearest-path.js';

/** What a destination in a draft stands for. */
export type Destination =
  /** A public post; `url` holds the parameters, if any, and not the fragment. */
  | { readonly kind: 'link'; readonly url: string; readonly fragment?: string }
  /** A draft that the public cannot read yet. */
  | { readonly kind: 'waiting'; readonly target: DraftPath }
  /** A draft that is not there (yet), with the file name that comes closest. */
  | { readonly kind: 'missing'; readonly nearest?: string | undefined }
  | { readonly kind: 'media'; readonly path: DraftPath }
  /** Nothing of ours: another site, an anchor, an address from the root. */
  | { readonly kind: 'external' };

const wikilink = /^\[\[([^\]|#]*)(?:#([^\]|]*))?(?:\|[^\]]*)?\]\]$/s;

/**
 * What `stink-bomb.md`, `../b/c.md#part`, `img/eva.png`, `[[Stink Bomb]]` or an address means in the draft at `from`.
 * Percent signs are decoded; nothing leads out of the drafts folder.
 */
export function resolveDestination(from: DraftPath, destination: string, catalog: LinkCatalog): Destination {
  const [, name, fragment] = wikilink.exec(destination) ?? [];
  if (name !== undefined) return resolveName(from, { name, fragment }, catalog);
  const bare = destination.replace(/^<(.*)>$/s, '$1');
  const location = draftLocation(from, bare);
  if (!location) return { kind: 'external' };
  if (/\.md$/i.test(location.path ?? bare.replace(/[?#].*$/s, ''))) return resolveFile(location, catalog);
  const path = mediaPath(from, bare);
  if (path !== undefined) return { kind: 'media', path };
  return location.path === undefined ? { kind: 'missing' } : { kind: 'external' };
}

function resolveFile({ path, query, fragment }: DraftLocation, catalog: LinkCatalog): Destination {
  if (path === undefined) return { kind: 'missing' };
  const entry = catalog.byPath.get(path) ?? catalog.byFoldedPath.get(foldPath(path));
  return entry ? toEntry(entry, query, fragment) : missing(path, catalog);
}

function toEntry(entry: LinkEntry, query: string, fragment: string | undefined): Destination {
  if (entry.status !== 'publish') return { kind: 'waiting', target: entry.path };
  const url =
    query !== '' && entry.link.includes('?') ? `${entry.link}&${query.slice(1)}` : entry.link + query;
  return { kind: 'link', url, ...(fragment !== undefined && { fragment }) };
}

/** The nearest name is looked for only when somebody asks: among ten thousand drafts that takes its time. */
function missing(name: string, catalog: LinkCatalog): Destination {
  return {
    kind: 'missing',
    get nearest() {
      return nearestPath(name, catalog);
    },
  };
}

function resolveName(
  from: DraftPath,
  { name, fragment }: { readonly name: string; readonly fragment: string | undefined },
  catalog: LinkCatalog,
): Destination {
  const folded = foldName(name);
  const found = catalog.byName.get(folded) ?? byEndOfPath(folded, catalog);
  const [nearest] = found.toSorted(
    (one, other) => distance(from, one) - distance(from, other) || byPath(one, other),
  );
  return nearest ? toEntry(nearest, '', fragment) : missing(`${name}.md`, catalog);
}

/** `[[b/c]]` is any `c.md` in a folder `b`. */
function byEndOfPath(folded: string, catalog: LinkCatalog): readonly LinkEntry[] {
  const last = catalog.byName.get(folded.slice(folded.lastIndexOf('/') + 1)) ?? [];
  return last.filter(({ path }) => `/${foldName(path)}`.endsWith(`/${folded}`));
}

/** A file of the same folder first, then the one with the fewest folders on the way. */
function distance(from: DraftPath, { path }: LinkEntry): number {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return folder === from.slice(0, from.lastIndexOf('/') + 1) ? 0 : path.split('/').length;
}

function byPath(one: LinkEntry, other: LinkEntry): number {
  return one.path < other.path ? -1 : 1;
}
