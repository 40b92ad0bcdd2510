/** Which term, by its path; the taxonomy only where two have the name. */
export interface TermName {
  readonly path: string;
  readonly taxonomy?: string;
  /** As for a run: where the site keeps its series. */
  readonly seriesTaxonomy?: string;
}
