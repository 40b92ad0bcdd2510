import { escapeAttribute, escapeText } from '../inline/escape-html.js';
import type { NavigationPart, SeriesNavigation } from '../../model/series-navigation.js';

/** The lines of a navigation as inline HTML, before blocks or classic markup are put around them. */
export interface NavigationLines {
  readonly heading: string;
  readonly items: readonly string[];
  /** Previous and next; empty in a series of one. */
  readonly steps: readonly string[];
}

/** The class that marks a navigation. */
export const navigationClass = 'galley-series';

/** The classes of a navigation: its mark, and the numbers in a form that no language changes. */
export function navigationClasses({ part, total }: SeriesNavigation): string {
  return `${navigationClass} galley-part-${part}-of-${total}`;
}

/** Writes the lines; the name of the series is the one `<strong>` of the heading. */
export function navigationLines(navigation: SeriesNavigation): NavigationLines {
  const { labels, series, page, part, total } = navigation;
  const isPage = part === 0;
  const name = `<strong>${linked(series, page)}</strong>`;
  const steps = [
    ...step(
      labels.previous,
      navigation.parts.findLast((entry) => entry.part < part && entry.link),
    ),
    ...step(
      labels.next,
      navigation.parts.find((entry) => entry.part > part && entry.link),
    ),
  ];
  return {
    heading: isPage
      ? name
      : filled(labels.heading, { part: String(part), total: String(total), series: name }),
    items: navigation.parts.map((entry) => item(entry, navigation)),
    steps: isPage ? [] : steps,
  };
}

function step(label: string, target: NavigationPart | undefined): readonly string[] {
  return target?.title === undefined ? [] : [filled(label, { title: linked(target.title, target.link) })];
}

function item(entry: NavigationPart, { labels, part }: SeriesNavigation): string {
  const number = { part: String(entry.part) };
  if (entry.title === undefined) return filled(labels.missing, number);
  const title = linked(entry.title, entry.part === part ? undefined : entry.link);
  return filled(labels.item, { ...number, title });
}

function linked(text: string, url: string | undefined): string {
  const words = escapeText(text.replaceAll(/[\r\n\t]+/g, ' '));
  return url === undefined ? words : `<a href="${escapeAttribute(url)}">${words}</a>`;
}

/** In one pass, so that a title that says `{part}` stays as it is. */
function filled(label: string, values: Readonly<Record<string, string>>): string {
  return label
    .split(/(\{[a-z]+\})/)
    .map((piece) =>
      piece.startsWith('{') ? (values[piece.slice(1, -1)] ?? escapeText(piece)) : escapeText(piece),
    )
    .join('');
}
