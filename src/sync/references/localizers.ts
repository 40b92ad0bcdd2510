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
      // An address that the author wrote out in full is the author's own way to write it.
      return unbindReferences(words, (url) =>
        author?.local.includes(url)
          ? undefined
          : (media.pathOf(path, url) ?? localizeUrl(path, url, catalog)),
      );
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
