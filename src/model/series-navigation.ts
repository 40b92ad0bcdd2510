/** What the navigation of one part says: plain data, from which both the block and the classic form are written. */
export interface SeriesNavigation {
  readonly series: string;
  /** This post's number. */
  readonly part: number;
  /** M of "Part N of M". */
  readonly total: number;
  /** Every part that is known, by number; a part that the public cannot read yet has no address. */
  readonly parts: readonly { readonly part: number; readonly title: string; readonly link?: string }[];
  readonly labels: SeriesLabels;
}

/** The words of the navigation in one language; `{part}`, `{total}` and `{series}` stand for the values. */
export interface SeriesLabels {
  /** `Part {part} of {total} of {series}` */
  readonly heading: string;
  readonly previous: string;
  readonly next: string;
}
