/**
 * A stretch of a post in both forms. Joined in order, the `content` of all segments is the whole content
 * and the `markdown` of all is the whole Markdown: offsets are sums of lengths. Spaces stand between,
 * before and after blocks, never two in a row, and hold no prose: blank lines, `galley:space` markers, and
 * in Markdown also link reference definitions.
 */
export interface Segment {
  /**
   * `block`: a whole block, or text outside every block. `open` and `close`: the delimiters of a container
   * with its tags, around segments of its inside; they pair up like brackets. `space`: what separates.
   */
  readonly kind: 'block' | 'open' | 'close' | 'space';
  readonly content: string;
  readonly markdown: string;
  /** The Markdown holds markup instead of prose. */
  readonly carried?: boolean;
}
