/** Turns the site's addresses into what one draft would write: relative links, local pictures. */
export interface Localizer {
  /**
   * Site Markdown as local Markdown. With what the author wrote for an earlier text, whatever did not change since
   * stands in those words, waiting links too.
   */
  localize(site: string, author?: AuthorText): string;
  /** Local Markdown with its waiting links as the plain text that the site shows. */
  settle(local: string): string;
}

/** The same body twice: as the author's file has it, and as the site had it. */
export interface AuthorText {
  readonly local: string;
  readonly site: string;
}
