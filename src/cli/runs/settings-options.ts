import type { RunOptions, Settings } from '../../index.js';

/** What `galley.yaml` asks of every run. */
export function settingsOptions(settings: Settings): Omit<RunOptions, 'direction'> {
  const { media, layout, wikilinks, create_terms, series_taxonomy, series_labels, series } = settings;
  return {
    ...(media && { media }),
    ...(layout && { layout }),
    ...(wikilinks === undefined ? {} : { wikilinks }),
    ...(create_terms && { createTerms: create_terms }),
    ...(series_taxonomy && { seriesTaxonomy: series_taxonomy }),
    ...(series_labels && { seriesLabels: series_labels }),
    ...(series && { series }),
  };
}
