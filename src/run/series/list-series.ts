import { findReferences } from '../../convert/references/find-references.js';
import type { Draft } from '../../model/draft.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Folder } from '../../model/folder.js';
import { linkCatalog } from '../../sync/references/link-catalog.js';
import { destinationOf } from '../../sync/references/bind-references.js';
import { resolveDestination } from '../../sync/references/resolve-destination.js';
import { readDrafts } from '../read/read-drafts.js';
import { draftEntry } from './draft-entry.js';
import type { Series } from '../../sync/series/series.js';
import { seriesOf } from '../../sync/series/series-of.js';

/** A series as its drafts have it. */
export interface ListedSeries {
  readonly name: string;
  readonly total: number;
  readonly page?: string;
  readonly parts: readonly ListedPart[];
}

export interface ListedPart {
  readonly part: number;
  readonly path: string;
  readonly title: string;
  readonly status: string;
  /** Destinations that wait for their target to become public. */
  readonly waiting: readonly string[];
}

/** Every series of the folder: parts, status and the links that wait. Reads files only. */
export async function listSeries(
  folder: Folder,
  options: Pick<RunOptions, 'series' | 'wikilinks'> = {},
): Promise<readonly ListedSeries[]> {
  const { files } = await folder.scan();
  const timezone = (await folder.siteMemory())?.timezone ?? 'UTC';
  const { drafts } = await readDrafts(folder, files, timezone);
  const byPath = new Map(drafts.map((draft) => [draft.path, draft]));
  const url = (await folder.siteMemory())?.url ?? '';
  const waits = waitingIn(drafts, url, options.wikilinks ?? false);
  const all = seriesOf(drafts.map(draftEntry), (name) => options.series?.[name]);
  return all.map((series) => listed(series, (path) => waits(byPath.get(path)!)));
}

function listed(series: Series, waiting: (path: Draft['path']) => readonly string[]): ListedSeries {
  const { name, total, page, parts } = series;
  return {
    name,
    total,
    ...(page && { page: page.path }),
    parts: parts.map(({ part, entry }) => ({
      part,
      path: entry.path,
      title: entry.title,
      status: entry.status,
      waiting: waiting(entry.path),
    })),
  };
}

function waitingIn(
  drafts: readonly Draft[],
  url: string,
  wikilinks: boolean,
): (draft: Draft) => readonly string[] {
  const catalog = linkCatalog(drafts.map(draftEntry), url || 'http://localhost');
  return ({ path, body }) =>
    findReferences(body, { wikilinks })
      .map(destinationOf)
      .filter((destination) =>
        ['waiting', 'missing'].includes(resolveDestination(path, destination, catalog).kind),
      );
}
