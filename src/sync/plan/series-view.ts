import { seriesLabels } from '../../convert/navigation/labels.js';
import type { DraftPath } from '../../model/ids.js';
import type { NavigationChange } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { SeriesLabels, SeriesNavigation } from '../../model/series-navigation.js';
import { keepsSeries } from '../series/series-taxonomy.js';
import { navigationFor } from '../series/navigation-for.js';
import type { Series } from '../series/series.js';
import { seriesOf } from '../series/series-of.js';
import type { World } from '../world.js';
import type { Entry } from './entry.js';

/** Every series as it stands, seen from each part. */
export interface SeriesView {
  /** What the navigation of a post shall say; undefined where there shall be none. */
  navigation(path: DraftPath): SeriesNavigation | undefined;
  place(path: DraftPath): Exclude<NavigationChange['where'], object>;
  readonly problems: readonly Problem[];
}

/** Public parts have a navigation, and a scheduled one gets it before it goes live. */
export function seriesView(
  entries: readonly Entry[],
  { facts, options }: Pick<World, 'facts' | 'options'>,
): SeriesView {
  const settings = options.series ?? {};
  const labels = seriesLabels(facts.language, options.seriesLabels);
  const all = seriesOf(entries, (name) => settings[name]);
  const navigations = new Map<DraftPath, SeriesNavigation>();
  const places = new Map<DraftPath, Exclude<NavigationChange['where'], object>>();
  for (const series of all) {
    const where = settings[series.name]?.nav ?? 'bottom';
    const { page } = series;
    if (page?.status === 'publish') {
      navigations.set(page.path, pageNavigation(page, series, labels));
      places.set(page.path, 'bottom');
    }
    for (const part of series.parts) {
      const { status, path } = part.entry;
      // A plugin that keeps series shows them itself, unless the settings say where ours shall stand.
      const shownThere =
        keepsSeries({ facts, options }, part.entry.type) && settings[series.name]?.nav === undefined;
      if (shownThere || where === 'none' || (status !== 'publish' && status !== 'future')) continue;
      navigations.set(path, navigationFor(part, series, labels));
      places.set(path, where);
    }
  }
  return {
    navigation: (path) => navigations.get(path),
    place: (path) => places.get(path) ?? 'bottom',
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** The page lists the parts; it is none of them, and does not link to itself. */
function pageNavigation(page: Entry, series: Series<Entry>, labels: SeriesLabels): SeriesNavigation {
  const { page: _self, ...navigation } = navigationFor({ part: 0, entry: page }, series, labels);
  return { ...navigation, parts: navigation.parts.filter(({ part }) => part > 0) };
}
