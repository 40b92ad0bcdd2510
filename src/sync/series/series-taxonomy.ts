import type { RunOptions } from '../../model/run-options.js';
import type { SiteFacts } from '../../model/site-facts.js';

/** As PublishPress Series and WP Post Series call theirs. */
const usual = ['series', 'post_series'];

/** What tells where a site keeps its series. */
export interface SeriesPlace {
  readonly facts: Pick<SiteFacts, 'taxonomies'>;
  readonly options: Pick<RunOptions, 'seriesTaxonomy'>;
}

/**
 * The taxonomy in which the site itself keeps series, with a rendering of its own: the one that the settings name, else
 * one that series plugins register. Undefined where REST shows none.
 */
export function seriesTaxonomy({ facts, options }: SeriesPlace): string | undefined {
  const wanted = options.seriesTaxonomy === undefined ? usual : [options.seriesTaxonomy, ...usual];
  return wanted.find((name) => facts.taxonomies.some((taxonomy) => taxonomy.name === name));
}

/** Whether posts of a type carry their series as a term there. */
export function keepsSeries(place: SeriesPlace, type: string): boolean {
  const name = seriesTaxonomy(place);
  return place.facts.taxonomies.some((taxonomy) => taxonomy.name === name && taxonomy.types.includes(type));
}
