/** What the navigation of one part says: plain data, from which both the block and the classic form are written. */
export interface SeriesNavigation {
  readonly series: string;
  /** The address of the page that lists the series, if there is one. */
  readonly page?: string;
  /** This post's number; 0 on the page that lists the series. */
  readonly part: number;
  /** M of "Part N of M". */
  readonly total: number;
  /** By number, this post among them. Titles are plain text. */
  readonly parts: readonly NavigationPart[];
  readonly labels: SeriesLabels;
}

/** One line of the list: without a link it is plain text, without a title only its number is told. */
export interface NavigationPart {
  readonly part: number;
  readonly title?: string;
  readonly link?: string;
}

/** The words of the navigation in one language; `{part}`, `{total}`, `{series}` and `{title}` stand for the values. */
export interface SeriesLabels {
  /** `Part {part} of {total} of the series {series}` */
  readonly heading: string;
  /** `Part {part}: {title}` */
  readonly item: string;
  /** A part that is not public: `Part {part}` */
  readonly missing: string;
  /** `Previous: {title}` */
  readonly previous: string;
  /** `Next: {title}` */
  readonly next: string;
}
