import type { ReferenceOptions } from '../../convert/references/find-references.js';
import { ownReferences } from '../../convert/references/own-references.js';
import type { BaseSummary } from '../../model/base-summary.js';
import type { Draft } from '../../model/draft.js';
import type { DraftPath } from '../../model/ids.js';
import { mediaPath } from '../../sync/references/media-path.js';

/** The local files that drafts refer to, in the body or as the featured image. */
export function draftMediaPaths(
  drafts: readonly Draft[],
  { wikilinks = false }: ReferenceOptions = {},
): readonly DraftPath[] {
  return drafts.flatMap((draft) => {
    const body = ownReferences(draft.body, { wikilinks }).map(({ destination }) => destination);
    const featured = draft.fields.featured_image?.src;
    return localPaths(draft.path, featured === undefined ? body : [...body, featured]);
  });
}

/** The local files that the drafts of bases referred to. */
export function summaryMediaPaths(summaries: readonly BaseSummary[]): readonly DraftPath[] {
  const paths: DraftPath[] = [];
  for (const { path, references } of summaries) {
    for (const destination in references) {
      const local = references[destination]?.kind === 'media' ? mediaPath(path, destination) : undefined;
      if (local !== undefined) paths.push(local);
    }
  }
  return paths;
}

function localPaths(from: DraftPath, destinations: readonly string[]): readonly DraftPath[] {
  return destinations.map((destination) => mediaPath(from, destination)).filter((path) => path !== undefined);
}
