import { findReferences } from '../../convert/references/find-references.js';
import { addressHosts } from '../../convert/references/address-hosts.js';
import type { ResolvedReference } from '../../model/base.js';
import type { DraftPath } from '../../model/ids.js';
import type { Entry } from '../plan/entry.js';
import type { World } from '../world.js';
import { inAuthorWords } from './author-words.js';
import { bindReferences } from './bind-references.js';
import { keepItemWords } from './keep-item-words.js';
import { linkCatalog } from './link-catalog.js';
import type { LinkCatalog } from './link-catalog.js';
import type { AuthorText, Localizer } from './localizer.js';
import { localizeUrl } from './localize-url.js';
import type { LocalMedia } from './local-media.js';
import { resolveDestination } from './resolve-destination.js';
import { unbindReferences } from './unbind-references.js';

/** One localizer a draft, over one catalog of all posts. */
export function localizers(
  entries: readonly Entry[],
  world: World,
  media: LocalMedia,
): (path: DraftPath) => Localizer {
  const catalog = linkCatalog(entries, world.facts.url, world.forwards);
  const wikilinks = world.options.wikilinks ?? false;
  return (path) => localizerFor(path, { catalog, media, wikilinks });
}

interface Place {
  readonly catalog: LinkCatalog;
  readonly media: LocalMedia;
  readonly wikilinks: boolean;
}

function localizerFor(path: DraftPath, { catalog, media, wikilinks }: Place): Localizer {
  return {
    localize: (site, author) => {
      if (author === undefined && leadsElsewhere(site, { catalog, media }))
        return { text: site, standing: {} };
      const words = author === undefined ? site : inAuthorWords(site, author);
      const standing = new Map<string, string>();
      const text = unbindReferences(words, (url) => {
        // A picture that the author's words name already: only its usual braces are taken off again.
        if (author?.references[url]?.kind === 'media') return url;
        // An address that the author wrote out in full is the author's own way to write it.
        if (author?.local.includes(url)) return undefined;
        const local = media.pathOf(path, url) ?? localizeUrl(path, url, catalog);
        if (local === undefined) return undefined;
        const free = freeName(
          { local, url },
          (name) => standing.get(name) ?? stillStands(name, site, author),
        );
        standing.set(free, url);
        return free;
      });
      const kept = author === undefined ? text : keepItemWords(text, author.local);
      return { text: kept, standing: Object.fromEntries(standing) };
    },
    settle: (local) =>
      bindReferences(local, (destination) => settled(path, destination, catalog), { wikilinks }).markdown,
  };
}

/** One way to write each link: the relative one that its address becomes, whatever the file says; none for one that waits. */
function settled(path: DraftPath, destination: string, catalog: LinkCatalog): ResolvedReference | undefined {
  const target = resolveDestination(path, destination, catalog);
  if (target.kind === 'waiting' || target.kind === 'missing') return { kind: 'waiting' };
  if (target.kind !== 'link') return undefined;
  const fragment = target.fragment === undefined ? '' : `#${target.fragment}`;
  const local = localizeUrl(path, target.url + fragment, catalog);
  return local === undefined ? undefined : { kind: 'link', url: local };
}

/** Nothing in such a text has a place here, and to see that it need not be read. */
function leadsElsewhere(markdown: string, { catalog, media }: Pick<Place, 'catalog' | 'media'>): boolean {
  const hosts = addressHosts(markdown);
  return hosts !== undefined && ![...hosts].some((host) => catalog.site.isHost(host) || media.isHost(host));
}

/**
 * One destination stands for one address of a draft. Another form of the same picture (a smaller size) says so behind its
 * name; another form of the same link (`/?p=7` beside `/two/`) is the same path with one more `./`.
 */
function freeName(
  { local, url }: { readonly local: string; readonly url: string },
  addressOf: (name: string) => string | undefined,
): string {
  const before = addressOf(local);
  if (before === undefined || before === url) return local;
  const size = /-(\d+x\d+)\.[a-z\d]+$/i.exec(url)?.[1];
  return size === undefined ? freeName({ local: `./${local}`, url }, addressOf) : `${local}#${size}`;
}

/** The address for which the author's file has this name, while the site has it anywhere. */
function stillStands(name: string, site: string, author: AuthorText | undefined): string | undefined {
  const reference = author?.references[name];
  if (reference === undefined || reference.kind === 'waiting') return undefined;
  const address = reference.as ?? reference.url;
  return findReferences(site).some(({ destination }) => destination === address) ? address : undefined;
}
