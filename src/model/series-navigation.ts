/** The words of a navigation; `{part}`, `{total}`, `{series}` and `{title}` stand for what they name. */
export interface SeriesLabels {
  /** `Part {part} of {total} of the series {series}` */
  readonly heading: string;
  /** A line of the list: `Part {part}: {title}` */
  readonly item: string;
  /** A line of the list for a part that is not public: `Part {part}` */
  readonly missing: string;
  /** `Previous: {title}` */
  readonly previous: string;
  /** `Next: {title}` */
  readonly next: string;
}

/** One line of the list of parts. Without an address it is plain text; without a title only its number is told. */
export interface NavigationPart {
  readonly number: number;
  readonly title?: string;
  readonly url?: string;
}

/** What a navigation says, seen from one part. Titles and names are plain text. */
export interface SeriesNavigation {
  readonly series: string;
  /** The page that lists the series, if there is one. */
  readonly page?: string;
  readonly part: number;
  readonly total: number;
  /** In order; the part itself is among them. */
  readonly parts: readonly NavigationPart[];
  readonly previous?: NavigationPart;
  readonly next?: NavigationPart;
  readonly labels: SeriesLabels;
}
