import type { DraftPath } from '../../model/ids.js';
import { recordedReferences } from '../../sync/plan/recorded-references.js';
import { worldNames } from '../../sync/plan/world-names.js';
import type { LinkCatalog } from '../../sync/references/link-catalog.js';
import { linkCatalog } from '../../sync/references/link-catalog.js';
import { bindingFor } from '../../sync/render/binding-for.js';
import type { Binding } from '../../sync/render/binding.js';
import type { Session } from './session.js';

const catalogs = new WeakMap<Session, { readonly version: number; readonly catalog: LinkCatalog }>();

/** What the names of one draft stand for at this moment of the run. */
export function currentBinding(session: Session, path: DraftPath): Binding {
  const { world, terms, media } = session;
  return bindingFor(path, {
    catalog: currentCatalog(session),
    lookup: { ...worldNames(world), terms, mediaSource: () => undefined },
    mediaFiles: session.mediaFiles,
    wikilinks: world.options.wikilinks,
    recorded: recordedReferences(world),
    media,
  });
}

/** Made anew only when a post has come back from the site since. */
function currentCatalog(session: Session): LinkCatalog {
  const version = session.returns;
  const made = catalogs.get(session);
  if (made?.version === version) return made.catalog;
  const { facts, forwards } = session.world;
  const catalog = linkCatalog([...session.entries.values()], facts.url, forwards);
  catalogs.set(session, { version, catalog });
  return catalog;
}
