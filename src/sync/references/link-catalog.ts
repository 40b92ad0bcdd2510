import { foldPath } from '../../convert/draft/fold-path.js';
import type { DraftPath, PostId } from '../../model/ids.js';
import type { Status } from '../../model/status.js';
import { siteAddress, type SiteAddress } from './site-address.js';

/** A post as links see it. */
export interface LinkEntry {
  readonly path: DraftPath;
  /** Absent while it is not on the site. */
  readonly id?: PostId;
  readonly link: string;
  /** Addresses that lead on to it. */
  readonly formerLinks?: readonly string[];
  readonly slug: string;
  readonly type: string;
  readonly status: Status;
  readonly date: string | null;
  readonly title?: string;
}

/** Every post by each name under which a link may mean it; looks up in constant time. */
export interface LinkCatalog {
  readonly site: SiteAddress;
  readonly entries: readonly LinkEntry[];
  readonly byPath: ReadonlyMap<string, LinkEntry>;
  /** By path, case folded; undefined where two files differ in case only. */
  readonly byFoldedPath: ReadonlyMap<string, LinkEntry | undefined>;
  /** By file name, title and slug, case folded: what a wikilink may say. */
  readonly byName: ReadonlyMap<string, readonly LinkEntry[]>;
  readonly byId: ReadonlyMap<number, LinkEntry>;
  /** By the path of its address on the site, decoded; a former address counts while no other post has it. */
  readonly byAddress: ReadonlyMap<string, LinkEntry>;
  readonly bySlug: ReadonlyMap<string, readonly LinkEntry[]>;
}

/**
 * Indexes the posts of a site whose address is `siteUrl`; each index is made when it is first asked. `forwards` are paths
 * that the site itself leads on, to the path of a post or elsewhere.
 */
export function linkCatalog(
  entries: readonly LinkEntry[],
  siteUrl: string,
  forwards: ReadonlyMap<string, string> = new Map(),
): LinkCatalog {
  const site = siteAddress(siteUrl);
  const made: { -readonly [Name in keyof LinkCatalog]?: LinkCatalog[Name] } = {};
  return {
    site,
    entries,
    get byPath() {
      return (made.byPath ??= new Map(entries.map((entry) => [entry.path, entry])));
    },
    get byFoldedPath() {
      return (made.byFoldedPath ??= foldedPaths(entries));
    },
    get byName() {
      return (made.byName ??= grouped(entries, namesOf));
    },
    get byId() {
      return (made.byId ??= new Map(
        entries.flatMap((entry) => (entry.id === undefined ? [] : [[entry.id, entry] as const])),
      ));
    },
    get byAddress() {
      return (made.byAddress ??= addressMap(entries, site, forwards));
    },
    get bySlug() {
      return (made.bySlug ??= grouped(entries, ({ slug }) => (slug === '' ? [] : [slug.normalize('NFC')])));
    },
  };
}

function addressMap(
  entries: readonly LinkEntry[],
  site: SiteAddress,
  forwards: ReadonlyMap<string, string>,
): LinkCatalog['byAddress'] {
  const now = new Map(entries.flatMap((entry) => addressesOf(entry, [entry.link], site)));
  const former = entries.flatMap((entry) => addressesOf(entry, entry.formerLinks?.toReversed() ?? [], site));
  const forwarded = [...forwards].flatMap(([from, to]) => {
    const entry = now.get(to);
    return entry ? [[from, entry] as const] : [];
  });
  return new Map([...forwarded, ...former, ...now]);
}

function foldedPaths(entries: readonly LinkEntry[]): LinkCatalog['byFoldedPath'] {
  const byFoldedPath = new Map<string, LinkEntry | undefined>();
  for (const entry of entries) {
    const folded = foldPath(entry.path);
    byFoldedPath.set(folded, byFoldedPath.has(folded) ? undefined : entry);
  }
  return byFoldedPath;
}

/** How a name is compared in a wikilink. */
export function foldName(name: string): string {
  return foldPath(name.replace(/\.md$/i, '').replaceAll(/\s+/g, ' ').trim());
}

function namesOf({ path, title, slug }: LinkEntry): readonly string[] {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return [...new Set([fileName, title ?? '', slug].map(foldName))].filter((name) => name !== '');
}

function addressesOf(
  entry: LinkEntry,
  links: readonly string[],
  site: SiteAddress,
): readonly (readonly [string, LinkEntry])[] {
  return links.flatMap((link) => {
    const local = site.localize(link);
    return local && local.id === undefined && local.path !== '' ? [[local.path, entry] as const] : [];
  });
}

function grouped(
  entries: readonly LinkEntry[],
  keysOf: (entry: LinkEntry) => readonly string[],
): ReadonlyMap<string, readonly LinkEntry[]> {
  const groups = new Map<string, LinkEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
