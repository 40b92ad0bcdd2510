import { inParallel } from '../../basics/in-parallel.js';
import { findReferences } from '../../convert/references/find-references.js';
import type { BaseSummary } from '../../model/base-summary.js';
import type { Draft } from '../../model/draft.js';
import type { DraftPath } from '../../model/ids.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Workplace } from '../../model/workplace.js';
import type { Entry } from '../../sync/plan/entry.js';
import { destinationOf } from '../../sync/references/bind-references.js';
import type { LinkCatalog } from '../../sync/references/link-catalog.js';
import { linkCatalog } from '../../sync/references/link-catalog.js';
import { localizeUrl } from '../../sync/references/localize-url.js';
import { resolveDestination } from '../../sync/references/resolve-destination.js';
import { readDrafts } from '../read/read-drafts.js';
import { draftEntry } from '../series/draft-entry.js';

/** One link between drafts, or from a draft to the site itself. */
export interface ListedLink {
  readonly from: DraftPath;
  readonly destination: string;
  /** `waiting`: its target is not public yet, or not written. `broken`: nothing on the site answers to it. */
  readonly state: 'public' | 'waiting' | 'broken';
  /** The draft it leads to, where there is one. */
  readonly to?: DraftPath;
  /** For a target that is not there: the file name that comes closest. */
  readonly nearest?: string;
}

/** Every link that is ours to keep: between drafts, and to addresses of the site. Reads, writes nothing. */
export async function listLinks(
  { site, folder }: Pick<Workplace, 'site' | 'folder'>,
  { wikilinks = false }: Pick<RunOptions, 'wikilinks'> = {},
): Promise<readonly ListedLink[]> {
  const facts = await site.facts();
  const [{ files }, summaries] = await Promise.all([folder.scan(), folder.summaries()]);
  const { drafts } = await readDrafts(folder, files, facts.timezone);
  const catalog = linkCatalog(entriesOf(drafts, summaries), facts.url);
  const links = drafts.flatMap((draft) => linksOf(draft, catalog, wikilinks));
  const ask = asker(site, catalog);
  return inParallel(links, 4, ask);
}

function entriesOf(drafts: readonly Draft[], summaries: readonly BaseSummary[]): readonly Entry[] {
  const known = new Map(summaries.map((summary) => [summary.id, summary]));
  return drafts.map((draft) => {
    const summary = draft.id === undefined ? undefined : known.get(draft.id);
    const entry = draftEntry(draft);
    return summary ? { ...entry, link: summary.link } : entry;
  });
}

interface FoundLink extends ListedLink {
  /** The last part of an own-site address that no draft has, still to be asked for. */
  readonly ask?: string;
}

function linksOf(draft: Draft, catalog: LinkCatalog, wikilinks: boolean): readonly FoundLink[] {
  return findReferences(draft.body, { wikilinks }).flatMap((reference): readonly FoundLink[] => {
    const destination = destinationOf(reference);
    const link = { from: draft.path, destination };
    const target = resolveDestination(draft.path, destination, catalog);
    switch (target.kind) {
      case 'link':
        return [{ ...link, state: 'public', ...targetOf(target.url, catalog) }];
      case 'waiting':
        return [{ ...link, state: 'waiting', to: target.target }];
      case 'missing':
        return [
          { ...link, state: 'waiting', ...(target.nearest === undefined ? {} : { nearest: target.nearest }) },
        ];
      case 'media':
        return [];
      case 'external':
        return ownSite(link, catalog);
    }
  });
}

function targetOf(url: string, catalog: LinkCatalog): { readonly to?: DraftPath } {
  const entry = catalog.entries.find(({ link }) => link === url);
  return entry ? { to: entry.path } : {};
}

function ownSite(link: Pick<ListedLink, 'from' | 'destination'>, catalog: LinkCatalog): readonly FoundLink[] {
  const address = catalog.site.localize(link.destination);
  if (address === undefined || address.path === '' || /\/wp-content\/|\.[a-z\d]{2,5}$/i.test(address.path))
    return [];
  const known = draftAt(link.destination, catalog);
  if (known.to !== undefined) return [{ ...link, state: 'public', ...known }];
  return [{ ...link, state: 'broken', ask: address.path.split('/').filter(Boolean).at(-1) ?? '' }];
}

/** Settles links to addresses that no draft has; each address is asked for once, however many links have it. */
function asker(site: Workplace['site'], catalog: LinkCatalog): (link: FoundLink) => Promise<ListedLink> {
  const asked = new Map<string, Promise<Pick<ListedLink, 'state' | 'to'>>>();
  return async ({ ask, ...link }) => {
    if (ask === undefined) return link;
    const { path, query } = catalog.site.localize(link.destination)!;
    const key = path + query;
    const answer = asked.get(key) ?? checked(link.destination, ask, { site, catalog });
    asked.set(key, answer);
    return { ...link, ...(await answer) };
  };
}

/** An old slug that leads on to a draft, an archive, a page of a plugin, or a post of somebody else's that is not shown now. */
async function checked(
  destination: string,
  slug: string,
  { site, catalog }: { readonly site: Workplace['site']; readonly catalog: LinkCatalog },
): Promise<Pick<ListedLink, 'state' | 'to'>> {
  const visit = await site.visit(destination);
  if (visit?.kind === 'there') return { state: 'public', ...draftAt(visit.url, catalog) };
  const found = await Promise.all(['post', 'page'].map((type) => site.findBySlug(type, [slug])));
  return { state: found.flat().some(({ status }) => status === 'publish') ? 'public' : 'broken' };
}

function draftAt(url: string, catalog: LinkCatalog): { readonly to?: DraftPath } {
  const to = localizeUrl('' as DraftPath, url, catalog);
  return to === undefined ? {} : { to: to.replace(/[?#].*$/s, '') as DraftPath };
}
