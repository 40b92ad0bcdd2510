import type { ResolvedReference } from '../../model/base.js';

/** Turns the site's addresses into what one draft would write: relative links, local pictures. */
export interface Localizer {
  /**
   * Site Markdown as local Markdown. With what the author wrote for an earlier text, whatever did not change since
   * stands in those words, waiting links too.
   */
  localize(site: string, author?: AuthorText): LocalText;
  /** Local Markdown with its waiting links as the plain text that the site shows. */
  settle(local: string): string;
}

/** Local Markdown, and the address on the site behind each destination that it took the place of. */
export interface LocalText {
  readonly text: string;
  readonly standing: Readonly<Record<string, string>>;
}

/** The same body twice: as the author's file has it, and as the site had it. */
export interface AuthorText {
  readonly local: string;
  readonly site: string;
  /** How the destinations of the file stand on the site. */
  readonly references: Readonly<Record<string, ResolvedReference>>;
}
