import { plainText } from '../../convert/navigation/plain-text.js';
import type { NavigationPart, SeriesLabels, SeriesNavigation } from '../../model/series-navigation.js';
import { isPublic, type Series, type SeriesPart } from './series.js';

/** Numbers that nobody has yet are told only while the list stays a list. */
const mostMissing = 20;

/**
 * What the navigation of one part says. It rests on public posts and on settings alone, so that working on a draft
 * writes no public post and tells nobody its title; a number below M that is not public yet stands as plain text.
 */
export function navigationFor(part: SeriesPart, series: Series, labels: SeriesLabels): SeriesNavigation {
  const total = Math.max(series.total, part.part);
  const shown = series.parts.filter(({ entry }) => isPublic(entry) || entry === part.entry);
  const page = series.page && isPublic(series.page) ? { page: series.page.link } : {};
  return { series: series.name, ...page, part: part.part, total, parts: withMissing(shown, total), labels };
}

function withMissing(shown: readonly SeriesPart[], total: number): readonly NavigationPart[] {
  const known = new Set(shown.map(({ part }) => part));
  const listed = shown.map(({ part, entry }): NavigationPart => ({
    part,
    title: plainText(entry.title).trim(),
    ...(isPublic(entry) && { link: entry.link }),
  }));
  if (total - known.size > mostMissing) return listed;
  const missing = Array.from({ length: total }, (_, at): NavigationPart => ({ part: at + 1 }));
  return [...listed, ...missing.filter(({ part }) => !known.has(part))].sort(
    (one, other) => one.part - other.part,
  );
}
