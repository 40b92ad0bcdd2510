/** A stretch of the Markdown source, in UTF-16 units. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** A link, an image or an address where it stands in the Markdown source. */
export interface Reference extends SourceRange {
  /**
   * `link` and `image`: Markdown's own, inline or by a definition. `definition`: `[label]: destination`. `wikilink` and
   * `wikiembed`: `[[page]]` and `![[picture.png]]`. `autolink`: `<address>` or a bare address. `html-link` and
   * `html-image`: an attribute of raw HTML.
   */
  readonly kind:
    'link' | 'image' | 'definition' | 'wikilink' | 'wikiembed' | 'autolink' | 'html-link' | 'html-image';
  /** The address as it is meant: escapes and entities resolved, percent signs left. */
  readonly destination: string;
  /** Where the address stands, with its `<>` or quotes; undefined in a link by a definition, which has it. */
  readonly destinationRange: SourceRange | undefined;
  /** Where the text of a link, the alt text of an image or the label stands; undefined where there is none. */
  readonly textRange: SourceRange | undefined;
  readonly title: string | undefined;
  /** The normalized label of a definition, or of the definition that a link or image goes by. */
  readonly label: string | undefined;
  /** The `{...}` right after an image or link, braces included. */
  readonly attributesRange: SourceRange | undefined;
}
