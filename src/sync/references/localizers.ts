import type { ResolvedReference } from '../../model/base.js';
import type { DraftPath } from '../../model/ids.js';
import type { Entry } from '../plan/entry.js';
import type { World } from '../world.js';
import { inAuthorWords } from './author-words.js';
import { bindReferences } from './bind-references.js';
import { linkCatalog } from './link-catalog.js';
import type { LinkCatalog } from './link-catalog.js';
import type { Localizer } from './localizer.js';
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
  const catalog = linkCatalog(entries, world.facts.url);
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
      const words = author === undefined ? site : inAuthorWords(site, author);
      const standing = new Map<string, string>();
      const text = unbindReferences(words, (url) => {
        // An address that the author wrote out in full is the author's own way to write it.
        if (author?.local.includes(url)) return undefined;
        const local = media.pathOf(path, url) ?? localizeUrl(path, url, catalog);
        const free = local && freeName({ local, url }, standing, author?.references);
        if (free !== undefined) standing.set(free, url);
        return free;
      });
      return { text, standing: Object.fromEntries(standing) };
    },
    settle: (local) =>
      bindReferences(
        local,
        (destination) => {
          const target = resolveDestination(path, destination, catalog);
          if (target.kind === 'waiting' || target.kind === 'missing') return { kind: 'waiting' };
          // No address turns back into a wikilink: it becomes the relative link that an address becomes.
          const url = target.kind === 'link' && destination.startsWith('[[') ? target.url : undefined;
          const local = url && localizeUrl(path, url, catalog);
          return local ? { kind: 'link', url: local } : undefined;
        },
        { wikilinks },
      ).markdown,
  };
}

/**
 * One destination stands for one address of a draft. Another form of the same picture (a smaller size) says so behind its
 * name; another form of the same link keeps its address.
 */
function freeName(
  { local, url }: { readonly local: string; readonly url: string },
  standing: ReadonlyMap<string, string>,
  references: Readonly<Record<string, ResolvedReference>> = {},
): string | undefined {
  const before = standing.get(local) ?? standingAs(references[local]);
  if (before === undefined || before === url) return local;
  const size = /-(\d+x\d+)\.[a-z\d]+$/i.exec(url)?.[1];
  return size === undefined ? undefined : `${local}#${size}`;
}

function standingAs(reference: ResolvedReference | undefined): string | undefined {
  return reference === undefined || reference.kind === 'waiting'
    ? undefined
    : (reference.as ?? reference.url);
}
